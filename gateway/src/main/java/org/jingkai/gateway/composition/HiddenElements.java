package org.jingkai.gateway.composition;

/** Tells what of a merged schema is {@code @inaccessible}, once federation's names are usual. */
final class HiddenElements {

    private HiddenElements() {}

    static boolean hidden(Directed element) {
        return element.directives().stream().anyMatch(each -> each.name().equals("inaccessible"));
    }

    static boolean hiddenType(MergedSchema schema, String name) {
        MergedType type = schema.types().get(name);
        return type != null && hidden(type);
    }
}
