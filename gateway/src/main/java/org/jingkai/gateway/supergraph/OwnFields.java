package org.jingkai.gateway.supergraph;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Set;

/** The root fields that the gateway adds to the API schema and answers by itself. */
public final class OwnFields {

    /** What the client may still ask for. */
    public static final String RATE_LIMIT = "rateLimit";

    private static final String TYPE = "RateLimit";
    private static final String DATE_TIME = "DateTime";

    private static final String ADDED =
            """
            type Query {
                "What you may still ask of this graph in the present window, this operation counted. 本时段内还可向本图请求的额度，已计入本次操作。"
                rateLimit: RateLimit
            }
            "The allowance of one client. 单个客户端的额度。"
            type RateLimit {
                "Points that a full allowance has; no less than zero. 满额点数。"
                limit: Int!
                "Points that this operation took: its estimate, and at least one. 本次操作所扣点数，按执行前估算，至少为一。"
                cost: Int!
                "Points that are left. 剩余点数。"
                remaining: Int!
                "When the allowance is full again if nothing more is asked. 若不再请求，额度恢复至满额的时刻。"
                resetAt: DateTime!
            }
            """;

    private static final String SCALAR =
            "\"An instant, as RFC 3339 writes it. 时刻，按 RFC 3339 书写。\" scalar DateTime";

    private OwnFields() {}

    /**
     * Adds the fields to a schema whose query type and type names leave room for them.
     *
     * @return the names of the fields that were added
     */
    static Set<String> add(TypeDefinitionRegistry registry, String queryType) {
        var query = registry.getType(queryType, ObjectTypeDefinition.class).orElse(null);
        if (query == null) {
            return Set.of();
        }
        boolean taken =
                registry.hasType(new graphql.language.TypeName(TYPE))
                        || query.getFieldDefinitions().stream()
                                .anyMatch(field -> field.getName().equals(RATE_LIMIT));
        if (taken) {
            return Set.of();
        }
        var added = Parser.parse(ADDED);
        for (ObjectTypeDefinition type : added.getDefinitionsOfType(ObjectTypeDefinition.class)) {
            if (type.getName().equals(TYPE)) {
                registry.add(type);
            } else {
                FieldDefinition field = type.getFieldDefinitions().getFirst();
                registry.remove(query);
                registry.add(query.transform(b -> b.fieldDefinition(field)));
            }
        }
        if (!registry.scalars().containsKey(DATE_TIME)) {
            registry.merge(new SchemaParser().parse(SCALAR));
        }
        return Set.of(RATE_LIMIT);
    }
}
