package org.jingkai.gateway.composition;

import java.util.stream.Stream;

/**
 * {@code ONLY_INACCESSIBLE_CHILDREN}: a visible type has something visible in it.
 *
 * <pre>type Zone { code: ID! @inaccessible }</pre>
 */
record TypesShowSomething() implements MergedRule {

    @Override
    public void check(MergedSchema schema, Findings findings) {
        schema.types().values().stream()
                .filter(type -> !HiddenElements.hidden(type) && showsNothing(schema, type))
                .forEach(type ->
                        findings.error(
                                ErrorCode.ONLY_INACCESSIBLE_CHILDREN,
                                schema.subgraphNames(),
                                type.name(),
                                type.name()
                                        + " is visible, but everything in it is"
                                        + " @inaccessible."));
    }

    private static boolean showsNothing(MergedSchema schema, MergedType type) {
        return switch (type.kind()) {
            case OBJECT, INTERFACE, INPUT -> allHidden(type.fields().values().stream());
            case ENUM -> allHidden(type.values().stream());
            case UNION ->
                    type.members().stream()
                            .allMatch(each -> HiddenElements.hiddenType(schema, each.name()));
            case SCALAR -> false;
        };
    }

    private static boolean allHidden(Stream<? extends Directed> elements) {
        return elements.allMatch(HiddenElements::hidden);
    }
}
