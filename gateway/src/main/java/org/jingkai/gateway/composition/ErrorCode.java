package org.jingkai.gateway.composition;

/**
 * The closed catalogue of reasons why subgraphs do not compose: docs/composition-errors.md lists
 * it, and each code has an accepted and a rejected case under {@code src/test/resources}.
 *
 * <p>Names and meanings are those of Apollo's public catalogue of federation error codes.
 */
public enum ErrorCode {
    INVALID_GRAPHQL(
            "The SDL of a subgraph breaks a rule of the GraphQL specification.",
            "Correct the SDL at the place named."),
    INVALID_SUBGRAPH_NAME(
            "Two subgraphs have one name, or one has a name that cannot stand in the supergraph.",
            "Give each subgraph a name of its own, of letters, digits, - and _."),
    INVALID_LINK_IDENTIFIER(
            "The url of a @link is not that of a specification and a version.",
            "Write the url as https://<host>/<name>/v<major>.<minor>."),
    INVALID_LINK_DIRECTIVE_USAGE(
            "A @link imports what the federation specification does not have.",
            "Remove the import, or correct its name."),
    UNKNOWN_FEDERATION_LINK_VERSION(
            "A @link asks for a version of federation that is not known.",
            "Link https://specs.apollo.dev/federation/v2.x."),
    ROOT_QUERY_USED(
            "A type is called Query, but another type is the query root.",
            "Rename the type, or make it the query root."),
    ROOT_MUTATION_USED(
            "A type is called Mutation, but another type is the mutation root.",
            "Rename the type, or make it the mutation root."),
    ROOT_SUBSCRIPTION_USED(
            "A type is called Subscription, but another type is the subscription root.",
            "Rename the type, or make it the subscription root."),
    DIRECTIVE_COMPOSITION_ERROR(
            "A @composeDirective names a directive that cannot be carried over.",
            "Import the directive with @link and name it with its @."),
    NO_QUERIES("No subgraph has a query field.", "Add a field to the Query type of a subgraph."),
    TYPE_KIND_MISMATCH(
            "A type has different kinds in different subgraphs.",
            "Declare the type with one kind everywhere, or rename one of them."),
    EXTENSION_WITH_NO_BASE(
            "A type is extended, but no subgraph defines it.",
            "Define the type in a subgraph, or drop the word extend."),
    KEY_INVALID_FIELDS_TYPE(
            "The fields argument of a @key is not a string.", "Write the fields as one string."),
    PROVIDES_INVALID_FIELDS_TYPE(
            "The fields argument of a @provides is not a string.",
            "Write the fields as one string."),
    REQUIRES_INVALID_FIELDS_TYPE(
            "The fields argument of a @requires is not a string.",
            "Write the fields as one string."),
    KEY_INVALID_FIELDS(
            "The fields of a @key do not parse, are empty, or name a field that the type does not have.",
            "Name fields of the type, with sub-fields for those of object types."),
    PROVIDES_INVALID_FIELDS(
            "The fields of a @provides do not parse, are empty, or name a field that the type does not have.",
            "Name fields of the type that the field returns."),
    REQUIRES_INVALID_FIELDS(
            "The fields of a @requires do not parse, are empty, or name a field that the type does not have.",
            "Declare the required fields on the type as @external and name them."),
    KEY_DIRECTIVE_IN_FIELDS_ARG(
            "The fields of a @key apply a directive.", "Remove the directive from the field set."),
    PROVIDES_DIRECTIVE_IN_FIELDS_ARG(
            "The fields of a @provides apply a directive.",
            "Remove the directive from the field set."),
    REQUIRES_DIRECTIVE_IN_FIELDS_ARG(
            "The fields of a @requires apply a directive.",
            "Remove the directive from the field set."),
    KEY_FIELDS_HAS_ARGS(
            "A @key selects a field that has arguments.",
            "Choose fields without arguments for the key."),
    PROVIDES_FIELDS_HAS_ARGS(
            "A @provides selects a field that has arguments.",
            "Provide only fields without arguments."),
    KEY_FIELDS_SELECT_INVALID_TYPE(
            "A @key selects a field of an interface or union type.",
            "Choose fields of scalar, enum or object types for the key."),
    PROVIDES_FIELDS_MISSING_EXTERNAL(
            "A @provides selects a field that is not @external.",
            "Mark the field @external, or drop it from @provides: the subgraph resolves it anyway."),
    REQUIRES_FIELDS_MISSING_EXTERNAL(
            "A @requires selects a field that is not @external.",
            "Mark the field @external, or drop it from @requires: the subgraph has it itself."),
    PROVIDES_ON_NON_OBJECT_FIELD(
            "A @provides stands on a field that does not return an object, interface or union.",
            "Remove @provides from the field."),
    PROVIDES_UNSUPPORTED_ON_INTERFACE(
            "A @provides stands on a field of an interface.",
            "Move @provides to the fields of the implementing types."),
    REQUIRES_UNSUPPORTED_ON_INTERFACE(
            "A @requires stands on a field of an interface.",
            "Move @requires to the fields of the implementing types."),
    EXTERNAL_UNUSED(
            "An @external field is used by no @key, @requires, @provides or interface of its subgraph.",
            "Remove the field, or the @external if the subgraph resolves it."),
    EXTERNAL_ON_INTERFACE(
            "A field of an interface is @external.",
            "Put @external on the fields of the implementing types."),
    EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE(
            "A field is @external and bears a directive that only a resolved field can bear.",
            "Remove @external or the other directive."),
    MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL(
            "An @external field bears a directive that is merged into the supergraph.",
            "Put the directive where the field is resolved."),
    TYPE_WITH_ONLY_UNUSED_EXTERNAL(
            "A type of a Federation v1 subgraph has nothing but unused @external fields.",
            "Remove the type, or a field's @external."),
    EXTERNAL_MISSING_ON_BASE(
            "A field is @external wherever it is declared.", "Let one subgraph resolve the field."),
    EXTERNAL_TYPE_MISMATCH(
            "An @external field has another type than where it is resolved.",
            "Give the field the type it has where it is resolved."),
    EXTERNAL_ARGUMENT_MISSING(
            "An @external field lacks an argument that it has where it is resolved.",
            "Declare the argument."),
    EXTERNAL_ARGUMENT_TYPE_MISMATCH(
            "An argument of an @external field has another type than where the field is resolved.",
            "Give the argument the same type."),
    EXTERNAL_ARGUMENT_DEFAULT_MISMATCH(
            "An argument of an @external field has another default than where the field is resolved.",
            "Give the argument the same default."),
    FIELD_TYPE_MISMATCH(
            "A field has types that no common type covers.",
            "Give the field the same type; only nullability and subtypes may differ."),
    FIELD_ARGUMENT_TYPE_MISMATCH(
            "An argument has types in different subgraphs that do not fit.",
            "Give the argument the same type; only nullability may differ."),
    FIELD_ARGUMENT_DEFAULT_MISMATCH(
            "An argument has different defaults in different subgraphs.",
            "Give the argument the same default everywhere."),
    INPUT_FIELD_DEFAULT_MISMATCH(
            "An input field has different defaults in different subgraphs.",
            "Give the input field the same default everywhere."),
    REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH(
            "An argument is mandatory in one subgraph and missing in another that resolves the same field.",
            "Add the argument everywhere, or make it optional."),
    REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH(
            "An input field is mandatory in one subgraph and missing in another.",
            "Add the input field everywhere, or make it optional."),
    EMPTY_MERGED_INPUT_TYPE(
            "An input object has no field that all its subgraphs declare.",
            "Give all declarations a common field, or rename one of the types."),
    EMPTY_MERGED_ENUM_TYPE(
            "An enum used for input has no value that all its subgraphs declare.",
            "Give all declarations a common value, or rename one of the enums."),
    ENUM_VALUE_MISMATCH(
            "An enum used for input and for output lacks a value in some subgraph.",
            "Declare the same values everywhere."),
    INVALID_FIELD_SHARING(
            "Several subgraphs resolve a field that is not @shareable in all of them.",
            "Mark the field @shareable in every subgraph, or resolve it in only one."),
    INVALID_SHAREABLE_USAGE(
            "A @shareable stands where nothing is resolved, or on a subscription.",
            "Remove @shareable."),
    SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES(
            "A shared field returns an abstract type that has no common runtime type in its subgraphs.",
            "Let the subgraphs return the same types, or resolve the field in only one."),
    OVERRIDE_FROM_SELF_ERROR(
            "An @override names its own subgraph.",
            "Name the subgraph that the field moves away from."),
    OVERRIDE_SOURCE_HAS_OVERRIDE(
            "A field that is overridden is itself an @override.",
            "Remove one of the two @override."),
    OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE(
            "An @override stands on, or points to, a field with @external, @requires or @provides.",
            "Remove @override or the other directive."),
    OVERRIDE_ON_INTERFACE(
            "An @override stands on a field of an interface.",
            "Put @override on the fields of the implementing types."),
    OVERRIDE_LABEL_INVALID(
            "The label of an @override is neither a name nor percent(n).",
            "Write a name of letters, digits and _-:./ or percent(0 to 100)."),
    INTERFACE_OBJECT_USAGE_ERROR(
            "An @interfaceObject has no key, stands for no interface, or its subgraph knows an implementation.",
            "Give it the interface's @key and leave implementations to other subgraphs."),
    INTERFACE_KEY_NOT_ON_IMPLEMENTATION(
            "A @key of an interface is not a resolvable @key of each implementation.",
            "Repeat the @key on each implementing type."),
    INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE(
            "A subgraph has a @key on an interface but lacks one of its implementations.",
            "Declare every implementation in that subgraph."),
    INTERFACE_FIELD_NO_IMPLEM(
            "A type lacks a field of an interface that it implements after merging.",
            "Add the field to the type in some subgraph."),
    QUERY_ROOT_TYPE_INACCESSIBLE(
            "The query root is @inaccessible.", "Remove @inaccessible from the query root."),
    REFERENCED_INACCESSIBLE(
            "Something visible refers to something @inaccessible.",
            "Make both visible, or hide both."),
    REQUIRED_INACCESSIBLE(
            "A mandatory argument or input field is @inaccessible.",
            "Make it visible, optional, or give it a default."),
    IMPLEMENTED_BY_INACCESSIBLE(
            "An @inaccessible field implements a visible field of an interface.",
            "Make the field visible, or hide the interface's field."),
    ONLY_INACCESSIBLE_CHILDREN(
            "A visible type has only @inaccessible fields, values or members.",
            "Make one of them visible, or hide the type."),
    AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE(
            "An authorisation directive stands on an interface, its fields or an @interfaceObject.",
            "Put the directive on the implementing types."),
    COST_APPLIED_TO_INTERFACE_FIELD(
            "A @cost stands on a field of an interface.",
            "Put @cost on the fields of the implementing types."),
    LIST_SIZE_APPLIED_TO_NON_LIST(
            "A @listSize stands on a field that is no list.",
            "Remove @listSize, or name the sized fields."),
    LIST_SIZE_INVALID_ASSUMED_SIZE(
            "The assumed size of a @listSize is negative.", "Write a size of zero or more."),
    LIST_SIZE_INVALID_SIZED_FIELD(
            "A @listSize names a sized field that is missing or no list.",
            "Name list fields of the returned type."),
    LIST_SIZE_INVALID_SLICING_ARGUMENT(
            "A @listSize names a slicing argument that is missing or no Int.",
            "Name Int arguments of the field."),
    CONTEXT_NAME_INVALID(
            "The name of a @context is not a word of letters and digits.", "Rename the context."),
    NO_CONTEXT_IN_SELECTION(
            "A @fromContext names no context, or selects nothing from it.",
            "Write the field as $<context> { <field> }."),
    CONTEXT_NOT_SET(
            "A @fromContext takes from a context that the subgraph does not set, or stands where none can be taken from.",
            "Set the context with @context on a type above, and take from it in fields of objects that no interface declares."),
    CONTEXT_INVALID_SELECTION(
            "A @fromContext does not select one value of the argument's type on each type that sets the context.",
            "Select one field without alias, directive or second field, and let the argument be nullable and of its type."),
    CONTEXT_NO_RESOLVABLE_KEY(
            "A field takes from a context, but its type has no resolvable @key.",
            "Give the type a resolvable @key."),
    CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS(
            "An argument is taken from a context in one subgraph and mandatory in another.",
            "Mark it @fromContext there too, make it nullable, or give it a default."),
    SATISFIABILITY_ERROR(
            "A query that the supergraph allows cannot be answered by its subgraphs.",
            "Add a resolvable @key that leads to the field, mark the field @shareable and resolve it there, or provide it."),
    MAX_VALIDATION_SUBGRAPH_PATHS_EXCEEDED(
            "The proof that all queries can be answered grew past its limit.",
            "Reduce the number of ways in which the types reach each other.");

    private final String meaning;
    private final String remedy;

    ErrorCode(String meaning, String remedy) {
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** One sentence: what is wrong. */
    public String meaning() {
        return meaning;
    }

    /** One sentence: what to change. */
    public String remedy() {
        return remedy;
    }
}
