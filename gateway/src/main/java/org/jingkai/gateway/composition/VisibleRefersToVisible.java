package org.jingkai.gateway.composition;

/**
 * {@code REFERENCED_INACCESSIBLE}: no visible field or argument may have a hidden type.
 *
 * <pre>type Zone { secret: Secret }   type Secret @inaccessible { code: ID! }</pre>
 */
record VisibleRefersToVisible() implements MergedRule {

    @Override
    public void check(MergedSchema schema, Findings findings) {
        schema.types().values().stream()
                .filter(type -> !HiddenElements.hidden(type))
                .forEach(type -> check(schema, type, findings));
    }

    private static void check(MergedSchema schema, MergedType type, Findings findings) {
        for (MergedField field : type.fields().values()) {
            if (HiddenElements.hidden(field)) {
                continue;
            }
            String coordinate = type.name() + "." + field.name();
            checkType(schema, coordinate, field.type(), findings);
            field.arguments().values().stream()
                    .filter(argument -> !HiddenElements.hidden(argument))
                    .forEach(argument ->
                            checkType(
                                    schema,
                                    coordinate + "(" + argument.name() + ":)",
                                    argument.type(),
                                    findings));
        }
    }

    private static void checkType(
            MergedSchema schema, String coordinate, TypeRef type, Findings findings) {
        if (HiddenElements.hiddenType(schema, type.base())) {
            findings.error(
                    ErrorCode.REFERENCED_INACCESSIBLE,
                    schema.subgraphNames(),
                    coordinate,
                    coordinate + " is visible, but its type " + type.base() + " is @inaccessible.");
        }
    }
}
