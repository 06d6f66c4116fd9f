package org.jingkai.gateway.composition;

/**
 * {@code REQUIRED_INACCESSIBLE}: nobody can give what nobody can see.
 *
 * <pre>zone(code: ID!, internal: Boolean! @inaccessible): Zone</pre>
 */
record MandatoryIsVisible() implements MergedRule {

    @Override
    public void check(MergedSchema schema, Findings findings) {
        for (MergedType type : schema.types().values()) {
            if (HiddenElements.hidden(type)) {
                continue;
            }
            for (MergedField field : type.fields().values()) {
                check(schema, type, field, findings);
            }
        }
    }

    private static void check(
            MergedSchema schema, MergedType type, MergedField field, Findings findings) {
        String coordinate = type.name() + "." + field.name();
        boolean mandatory = field.type().required() && field.defaultValue() == null;
        if (HiddenElements.hidden(field)) {
            if (type.kind() == Kind.INPUT && mandatory) {
                report(schema, coordinate, findings);
            }
            return;
        }
        field.arguments().values().stream()
                .filter(argument -> argument.mandatory() && HiddenElements.hidden(argument))
                .forEach(argument ->
                        report(schema, coordinate + "(" + argument.name() + ":)", findings));
    }

    private static void report(MergedSchema schema, String coordinate, Findings findings) {
        findings.error(
                ErrorCode.REQUIRED_INACCESSIBLE,
                schema.subgraphNames(),
                coordinate,
                coordinate + " is mandatory and @inaccessible.");
    }
}
