package org.jingkai.gateway.composition;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code @link}: a feature of a specification and the names under which a subgraph uses it.
 *
 * @param identity the url without the version
 * @param name the feature's own name, such as {@code federation}
 * @param prefix what stands before {@code __} in names that are not imported
 * @param imports specified name to local name, {@code @} included for directives
 */
record FeatureLink(
        String url,
        String identity,
        String name,
        String version,
        String prefix,
        Map<String, String> imports) {

    private static final Pattern URL =
            Pattern.compile("(?<identity>.*/(?<name>[^/]+))/v(?<version>\\d+\\.\\d+)/?");

    static final String FEDERATION = "https://specs.apollo.dev/federation";
    static final String LINK = "https://specs.apollo.dev/link";

    static Optional<FeatureLink> of(Directive link) {
        String url = text(link, "url");
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group("name");
        String alias = text(link, "as");
        return Optional.of(
                new FeatureLink(
                        url,
                        matcher.group("identity"),
                        name,
                        matcher.group("version"),
                        alias.isEmpty() ? name : alias,
                        imports(link)));
    }

    boolean isFederation() {
        return identity.equals(FEDERATION);
    }

    private static String text(Directive link, String argument) {
        var found = link.getArgument(argument);
        return found != null && found.getValue() instanceof StringValue value
                ? value.getValue()
                : "";
    }

    private static Map<String, String> imports(Directive link) {
        Map<String, String> imports = new LinkedHashMap<>();
        var argument = link.getArgument("import");
        if (argument != null && argument.getValue() instanceof ArrayValue list) {
            list.getValues().forEach(item -> addImport(imports, item));
        }
        return imports;
    }

    private static void addImport(Map<String, String> imports, Value<?> item) {
        switch (item) {
            case StringValue name -> imports.put(name.getValue(), name.getValue());
            case ObjectValue renamed -> {
                String name = member(renamed, "name").orElse("");
                imports.put(name, member(renamed, "as").orElse(name));
            }
            default -> {}
        }
    }

    private static Optional<String> member(ObjectValue value, String field) {
        return value.getObjectFields().stream()
                .filter(each -> each.getName().equals(field))
                .map(ObjectField::getValue)
                .filter(StringValue.class::isInstance)
                .map(each -> ((StringValue) each).getValue())
                .findFirst();
    }
}
