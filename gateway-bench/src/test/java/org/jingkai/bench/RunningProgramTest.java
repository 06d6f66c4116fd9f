package org.jingkai.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningProgramTest {

    @Test
    void keepsTheOutputAndTellsTheExitCode(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("log");
        try (RunningProgram program = sh("echo \"$WORD\"; exit 3", folder, log)) {
            assertThat(program.awaitEnd()).isEqualTo(3);
            assertThat(log).content().isEqualTo("hello\n");
            assertThatThrownBy(program::requireAlive)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("ended with 3");
        }
    }

    @Test
    void pausesAndResumes(@TempDir Path folder) throws IOException {
        try (RunningProgram program = sh("exec cat", folder, folder.resolve("log"))) {
            program.requireAlive();
            program.pause();
            assertThat(state(program)).isEqualTo("T");
            program.resume();
            assertThat(state(program)).isNotEqualTo("T");
        }
    }

    private static RunningProgram sh(String script, Path folder, Path log) throws IOException {
        return RunningProgram.start(
                "sh", List.of("sh", "-c", script), Map.of("WORD", "hello"), folder, log);
    }

    private static String state(RunningProgram program) throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(program.pid()), "stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[0];
    }
}
