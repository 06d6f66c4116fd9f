package org.jingkai.gateway.composition;

/**
 * {@code IMPLEMENTED_BY_INACCESSIBLE}: a visible type shows the visible fields of its interfaces.
 *
 * <pre>interface Place { code: ID! }   type Zone implements Place { code: ID! @inaccessible }</pre>
 */
record ImplementationsAreVisible() implements MergedRule {

    @Override
    public void check(MergedSchema schema, Findings findings) {
        for (MergedType type : schema.types().values()) {
            if (HiddenElements.hidden(type)) {
                continue;
            }
            for (String name : type.interfaces()) {
                MergedType implemented = schema.types().get(name);
                if (implemented != null && !HiddenElements.hidden(implemented)) {
                    check(schema, type, implemented, findings);
                }
            }
        }
    }

    private static void check(
            MergedSchema schema, MergedType type, MergedType implemented, Findings findings) {
        for (MergedField field : implemented.fields().values()) {
            MergedField mine = type.fields().get(field.name());
            if (mine != null && HiddenElements.hidden(mine) && !HiddenElements.hidden(field)) {
                String coordinate = type.name() + "." + field.name();
                findings.error(
                        ErrorCode.IMPLEMENTED_BY_INACCESSIBLE,
                        schema.subgraphNames(),
                        coordinate,
                        coordinate
                                + " is @inaccessible but implements the visible "
                                + implemented.name()
                                + "."
                                + field.name()
                                + ".");
            }
        }
    }
}
