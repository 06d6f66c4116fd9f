package org.jingkai.subgraph.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checked-in schema of a service, {@code schema/<service>.graphqls}. */
public final class SchemaContract {

    private static final boolean ACCEPT = Boolean.getBoolean("jingkai.schema.accept");

    private SchemaContract() {}

    /** Compares the schema of the running service with the checked-in one, or accepts it as new. */
    public static void check(String service) {
        Path file = Path.of("..", "schema", service + ".graphqls").normalize();
        String running = Question.of("{ _service { sdl } }").answer().at("_service.sdl");
        String text = running.strip() + "\n";
        try {
            if (ACCEPT) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text);
            }
            assertThat(text)
                    .as(
                            "The schema of %s differs from schema/%s.graphqls. If the change is meant,"
                                    + " accept it with ./jingkai accept and commit the file.",
                            service, service)
                    .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every type, field, argument and enum value that is ours has a description. */
    public static void checkDescriptions() {
        String query =
                "{ __schema { types { name kind description fields(includeDeprecated: true) { name"
                        + " description args { name description } } inputFields { name description }"
                        + " enumValues(includeDeprecated: true) { name description } } } }";
        assertThat(Undescribed.in(Question.of(query).answer())).isEmpty();
    }

    /** Every list says how long it is, or a connection above it does. */
    public static void checkListSizes() {
        String sdl = Question.of("{ _service { sdl } }").answer().at("_service.sdl");
        assertThat(Unsized.in(sdl)).isEmpty();
    }
}
