package org.jingkai.subgraph.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceDatabaseTest {

    @Test
    void usesTheDatabaseThatIsNamed() {
        Map<String, String> settings =
                settings("JINGKAI_ZONES_DB_URL", "postgresql://me:s%40crt@db.example:6432/zones");

        assertThat(settings)
                .containsEntry(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:postgresql://db.example:6432/zones?reWriteBatchedInserts=true")
                .containsEntry("quarkus.datasource.username", "me")
                .containsEntry("quarkus.datasource.password", "s@crt");
    }

    @Test
    void takesTheJdbcFormAndParametersToo() {
        assertThat(
                        settings(
                                "JINGKAI_ZONES_DB_URL",
                                "jdbc:postgresql://db.example/zones?sslmode=require"))
                .containsEntry(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:postgresql://db.example:5432/zones?sslmode=require&reWriteBatchedInserts=true");
    }

    @Test
    void refusesAnotherKindOfUrlWithoutRepeatingIt() {
        assertThatThrownBy(() -> settings("JINGKAI_ZONES_DB_URL", "mysql://me:secret@db/zones"))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("JINGKAI_ZONES_DB_URL")
                .hasMessageNotContaining("secret");
    }

    private static Map<String, String> settings(String variable, String value) {
        return new ServiceDatabase("zones", Map.of(variable, value)).settings(Path.of("unused"));
    }
}
