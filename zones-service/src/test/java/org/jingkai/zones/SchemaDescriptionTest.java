package org.jingkai.zones;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.testing.Answer;
import org.jingkai.subgraph.testing.PostgresResource;
import org.jingkai.subgraph.testing.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Everything that a user of the schema can name is described. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SchemaDescriptionTest {

    private static final List<String> NOT_OURS =
            List.of("Query", "Purpose", "Import", "FieldSet", "Boolean", "Int", "ID", "String");

    @Test
    void describesEveryTypeFieldArgumentAndValue() {
        Answer answer =
                Question.of(
                                "{ __schema { types { name kind description fields(includeDeprecated: true) { name"
                                        + " description args { name description } } inputFields { name description }"
                                        + " enumValues(includeDeprecated: true) { name description } } } }")
                        .answer();

        List<String> silent = new ArrayList<>();
        List<Map<String, Object>> types = answer.list("__schema.types");
        for (Map<String, Object> type : types) {
            String name = String.valueOf(type.get("name"));
            if (name.startsWith("_") || "SCALAR".equals(type.get("kind"))) {
                continue;
            }
            boolean ours = !NOT_OURS.contains(name);
            if (ours) {
                check(name, type, silent);
            }
            if (ours || name.equals("Query")) {
                List.of("fields", "inputFields", "enumValues")
                        .forEach(part -> checkAll(name, type.get(part), silent));
            }
        }
        assertThat(silent).isEmpty();
    }

    private static void checkAll(String owner, @Nullable Object parts, List<String> silent) {
        if (!(parts instanceof List<?> list)) {
            return;
        }
        for (Object part : list) {
            if (part instanceof Map<?, ?> map && !String.valueOf(map.get("name")).startsWith("_")) {
                String name = owner + "." + map.get("name");
                check(name, map, silent);
                checkAll(name, map.get("args"), silent);
            }
        }
    }

    private static void check(String name, Map<?, ?> element, List<String> silent) {
        Object description = element.get("description");
        if (description == null || description.toString().isBlank()) {
            silent.add(name);
        }
    }
}
