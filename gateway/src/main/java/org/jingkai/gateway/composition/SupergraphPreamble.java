package org.jingkai.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The fixed part of a supergraph: what it links and the definitions that go with it.
 *
 * <p>Sources: the link v1.0, join v0.5, tag v0.3, inaccessible v0.2, authenticated v0.1,
 * requiresScopes v0.1, policy v0.1, context v0.1 and cost v0.1 specifications.
 */
final class SupergraphPreamble {

    private static final String ELEMENTS =
            "SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM"
                    + " | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION";

    private static final String GUARDED = "FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM";

    private static final String JOIN =
            """
            directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA

            directive @join__directive(graphs: [join__Graph!], name: String!, args: join__DirectiveArguments) repeatable on SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION

            directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE

            directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean, overrideLabel: String, contextArguments: [join__ContextArgument!]) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION

            directive @join__graph(name: String!, url: String!) on ENUM_VALUE

            directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE

            directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR

            directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION

            """;

    private static final String TYPES =
            """
            scalar link__Import

            enum link__Purpose {
              \"\"\"
              `SECURITY` features provide metadata necessary to securely resolve fields.
              \"\"\"
              SECURITY

              \"\"\"
              `EXECUTION` features provide metadata necessary for operation execution.
              \"\"\"
              EXECUTION
            }

            input join__ContextArgument {
              name: String!
              type: String!
              context: String!
              selection: join__FieldValue!
            }

            scalar join__DirectiveArguments

            scalar join__FieldSet

            scalar join__FieldValue

            """;

    private SupergraphPreamble() {}

    static List<String> links(Set<String> used) {
        List<String> links = new ArrayList<>();
        links.add("@link(url: \"https://specs.apollo.dev/link/v1.0\")");
        links.add("@link(url: \"https://specs.apollo.dev/join/v0.5\", for: EXECUTION)");
        if (used.contains("tag")) {
            links.add("@link(url: \"https://specs.apollo.dev/tag/v0.3\")");
        }
        if (used.contains("inaccessible")) {
            links.add("@link(url: \"https://specs.apollo.dev/inaccessible/v0.2\", for: SECURITY)");
        }
        for (String name : List.of("authenticated", "requiresScopes", "policy", "context")) {
            if (used.contains(name)) {
                links.add(
                        "@link(url: \"https://specs.apollo.dev/"
                                + name
                                + "/v0.1\", for: SECURITY)");
            }
        }
        List<String> cost = List.of("cost", "listSize").stream().filter(used::contains).toList();
        if (!cost.isEmpty()) {
            links.add(
                    "@link(url: \"https://specs.apollo.dev/cost/v0.1\", import: ["
                            + String.join(
                                    ", ", cost.stream().map(name -> "\"@" + name + "\"").toList())
                            + "])");
        }
        return links;
    }

    static String of(Set<String> used) {
        StringBuilder text = new StringBuilder(JOIN);
        used.stream().sorted().forEach(name -> text.append(definition(name)).append("\n\n"));
        return text.append(TYPES).toString();
    }

    private static String definition(String name) {
        return switch (name) {
            case "tag" -> "directive @tag(name: String!) repeatable on " + ELEMENTS + " | SCHEMA";
            case "inaccessible" -> "directive @inaccessible on " + ELEMENTS;
            case "authenticated" -> "directive @authenticated on " + GUARDED;
            case "requiresScopes" ->
                    "directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on "
                            + GUARDED
                            + "\n\nscalar requiresScopes__Scope";
            case "policy" ->
                    "directive @policy(policies: [[policy__Policy!]!]!) on "
                            + GUARDED
                            + "\n\nscalar policy__Policy";
            case "context" ->
                    "directive @context(name: String!) repeatable on INTERFACE | OBJECT | UNION"
                            + "\n\ndirective @context__fromContext(field:"
                            + " context__ContextFieldValue) on ARGUMENT_DEFINITION"
                            + "\n\nscalar context__ContextFieldValue";
            case "cost" ->
                    "directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM |"
                            + " FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR";
            case "listSize" ->
                    "directive @listSize(assumedSize: Int, slicingArguments: [String!],"
                            + " sizedFields: [String!], requireOneSlicingArgument: Boolean = true)"
                            + " on FIELD_DEFINITION";
            default -> throw new IllegalArgumentException("No definition of @" + name);
        };
    }
}
