package org.jingkai.subgraph.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    /** Processes of the system's kernel are like those of another user: they tell no command. */
    @Test
    void leavesAFolderAloneWhoseServerMayBeAnotherUsers(@TempDir Path folder) throws IOException {
        Optional<ProcessHandle> unseen =
                ProcessHandle.allProcesses()
                        .filter(each -> each.info().command().isEmpty())
                        .findFirst();
        assumeThat(unseen).isPresent();
        Path pidFile = folder.resolve("postmaster.pid");
        Files.writeString(pidFile, unseen.orElseThrow().pid() + "\n/somewhere\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("belongs to another user")
                .hasMessageContaining("JINGKAI_DATA");
        assertThat(pidFile).exists();
    }
}
