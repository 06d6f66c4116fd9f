package org.jingkai.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the heights of the packages and the purity of the engine. */
@AnalyzeClasses(
        packages = "org.jingkai.gateway",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.jingkai.gateway.";

    private static final Map<String, Integer> HEIGHTS =
            Map.ofEntries(
                    Map.entry("json", 0),
                    Map.entry("schema", 0),
                    Map.entry("plan", 1),
                    Map.entry("supergraph", 1),
                    Map.entry("operation", 2),
                    Map.entry("querygraph", 2),
                    Map.entry("composition", 3),
                    Map.entry("admission", 3),
                    Map.entry("planning", 3),
                    Map.entry("response", 3),
                    Map.entry("sanity", 3),
                    Map.entry("execution", 4),
                    Map.entry("traffic", 4),
                    Map.entry("subscription", 5),
                    Map.entry("pipeline", 6),
                    Map.entry("transport", 7),
                    Map.entry("http", 7),
                    Map.entry("observability", 7),
                    Map.entry("config", 7),
                    Map.entry("bootstrap", 8));

    private static final int HIGHEST_PURE = 6;

    private static final Set<String> PURE =
            Set.of(
                    "java.",
                    "graphql.",
                    "com.fasterxml.jackson.",
                    "com.github.benmanes.caffeine.",
                    "io.github.bucket4j.",
                    "org.jspecify.",
                    "org.jingkai.gateway.");

    @ArchTest
    static final ArchRule EVERY_PACKAGE_HAS_A_HEIGHT =
            classes()
                    .should(
                            condition(
                                    "lie in a package with a height",
                                    (type, dependency) -> height(type) == null));

    @ArchTest
    static final ArchRule PACKAGES_USE_ONLY_LOWER_ONES =
            classes()
                    .should(
                            condition(
                                    "use only packages of lower height", ArchitectureTest::climbs));

    @ArchTest
    static final ArchRule THE_ENGINE_IS_PLAIN_JAVA =
            classes()
                    .should(
                            condition(
                                    "use only the JDK, graphql-java, Jackson, Caffeine and Bucket4j up to height 6",
                                    ArchitectureTest::isImpure));

    private interface Offence {
        boolean is(JavaClass type, Dependency dependency);
    }

    private static boolean climbs(JavaClass type, Dependency dependency) {
        String from = packageOf(type);
        String to = packageOf(dependency.getTargetClass());
        Integer own = HEIGHTS.get(from);
        Integer other = HEIGHTS.get(to);
        return own != null && other != null && !from.equals(to) && other >= own;
    }

    private static boolean isImpure(JavaClass type, Dependency dependency) {
        Integer height = height(type);
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        return height != null
                && height <= HIGHEST_PURE
                && !target.isPrimitive()
                && PURE.stream().noneMatch(target.getName()::startsWith);
    }

    private static @Nullable Integer height(JavaClass type) {
        return HEIGHTS.get(packageOf(type));
    }

    private static String packageOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
    }

    private static ArchCondition<JavaClass> condition(String description, Offence offence) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    if (offence.is(type, dependency)) {
                        events.add(
                                SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
