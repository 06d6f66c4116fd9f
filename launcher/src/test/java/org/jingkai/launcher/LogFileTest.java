package org.jingkai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir private Path folder;

    @Test
    void goesOnWhereTheFormerStartEnded() throws IOException {
        Path path = folder.resolve("trade.log");
        write(path, 1_000, "first", "起");
        write(path, 1_000, "second");
        assertThat(Files.readAllLines(path)).containsExactly("first", "起", "second");
    }

    @Test
    void keepsOneOlderFileWhenItIsFull() throws IOException {
        Path path = folder.resolve("trade.log");
        write(path, 10, "one", "a long line", "two", "three", "four five six", "seven");
        assertThat(Files.readAllLines(path)).containsExactly("seven");
        assertThat(Files.readAllLines(folder.resolve("trade.log.1")))
                .containsExactly("two", "three", "four five six");
        write(path, 3, "eight");
        assertThat(Files.readAllLines(path)).containsExactly("eight");
    }

    private static void write(Path path, long mostBytes, String... lines) throws IOException {
        try (LogFile log = LogFile.at(path, mostBytes)) {
            for (String line : lines) {
                log.line(line);
            }
        }
    }
}
