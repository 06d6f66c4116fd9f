package org.jingkai.bench.stub;

import graphql.GraphQL;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.Coercing;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a subgraph's schema answer any operation that is valid against it. */
final class ExecutableSubgraph {

    private final String name;
    private final String sdl;
    private final Shop shop;

    private ExecutableSubgraph(String name, Shop shop) {
        this.name = name;
        this.sdl = Graph.subgraph(name);
        this.shop = shop;
    }

    static GraphQL of(String name, Shop shop) {
        ExecutableSubgraph subgraph = new ExecutableSubgraph(name, shop);
        var schema =
                new SchemaGenerator()
                        .makeExecutableSchema(subgraph.definitions(), subgraph.wiring());
        return GraphQL.newGraphQL(schema).build();
    }

    private TypeDefinitionRegistry definitions() {
        TypeDefinitionRegistry own = new SchemaParser().parse(sdl);
        String entities =
                own.getTypes(ObjectTypeDefinition.class).stream()
                        .filter(type -> type.hasDirective("key"))
                        .map(ObjectTypeDefinition::getName)
                        .collect(Collectors.joining(" | ", "union _Entity = ", "\n"));
        String query = own.hasType(new graphql.language.TypeName("Query")) ? "extend type" : "type";
        String served =
                Graph.federation()
                        + entities
                        + query
                        + " Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }";
        return own.merge(new SchemaParser().parse(served));
    }

    private RuntimeWiring wiring() {
        return RuntimeWiring.newRuntimeWiring()
                .scalar(any())
                .type(
                        "Query",
                        type ->
                                type.dataFetcher("me", request -> shop.users().getFirst())
                                        .dataFetcher(
                                                "users", request -> first(request, shop.users()))
                                        .dataFetcher(
                                                "topProducts",
                                                request -> first(request, shop.products()))
                                        .dataFetcher("_service", request -> Map.of("sdl", sdl))
                                        .dataFetcher("_entities", this::entities))
                .type("User", type -> type.dataFetcher("reviews", this::reviews))
                .type("Product", type -> type.dataFetcher("reviews", this::reviews))
                .type(
                        "_Entity",
                        type ->
                                type.typeResolver(resolution ->
                                        resolution
                                                .getSchema()
                                                .getObjectType(typeOf(resolution.getObject()))))
                .build();
    }

    private static <T> List<T> first(DataFetchingEnvironment request, List<T> all) {
        Integer count = request.getArgument("first");
        return count == null ? all : all.stream().limit(count).toList();
    }

    private List<@Nullable Object> entities(DataFetchingEnvironment request) {
        List<Map<String, Object>> representations = request.getArgument("representations");
        return representations.stream().<@Nullable Object>map(this::entity).toList();
    }

    private @Nullable Object entity(Map<String, Object> representation) {
        return switch (String.valueOf(representation.get("__typename"))) {
            case "User" -> shop.user(String.valueOf(representation.get("id")));
            case "Review" -> shop.review(String.valueOf(representation.get("id")));
            case "Product" -> product(representation);
            default -> null;
        };
    }

    private @Nullable Object product(Map<String, Object> representation) {
        Shop.Product product = shop.product(String.valueOf(representation.get("upc")));
        return product != null && name.equals("inventory")
                ? StockedProduct.of(product, representation)
                : product;
    }

    private List<Shop.Review> reviews(DataFetchingEnvironment request) {
        return switch ((Object) request.getSource()) {
            case Shop.User user -> shop.reviewsBy(user);
            case Shop.Product product -> shop.reviewsOf(product);
            default -> List.of();
        };
    }

    private static String typeOf(Object entity) {
        return switch (entity) {
            case Shop.User _ -> "User";
            case Shop.Review _ -> "Review";
            default -> "Product";
        };
    }

    private static GraphQLScalarType any() {
        return GraphQLScalarType.newScalar().name("_Any").coercing(new AsSent()).build();
    }

    /** Representations come as variables, and are taken as they are. */
    private static final class AsSent implements Coercing<Object, Object> {

        @Override
        public Object parseValue(
                Object input, graphql.GraphQLContext context, java.util.Locale locale) {
            return input;
        }
    }
}
