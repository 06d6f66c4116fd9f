package org.jingkai.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir private Path parent;

    private Path folder() {
        return parent.resolve("data");
    }

    @Test
    void isForOneSuiteUntilItIsGivenBack() {
        try (DataFolder taken = DataFolder.take(folder())) {
            assertThat(taken).isNotNull();
            assertThatThrownBy(() -> DataFolder.take(folder()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("JINGKAI_DATA");
        }
        DataFolder.take(folder()).close();
    }

    @Test
    void namesAFolderThatCannotBeMade() throws IOException {
        Files.writeString(folder(), "a file");
        assertThatThrownBy(() -> DataFolder.take(folder()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void deletesWhatAServiceKeepsAndNothingElse() throws IOException {
        Member trade = trade();
        Path kept = Files.createDirectories(folder().resolve("trade/base"));
        Files.writeString(kept.resolve("table"), "rows");
        Path other = Files.createDirectories(folder().resolve("zones"));
        try (DataFolder taken = DataFolder.take(folder())) {
            assertThat(taken.delete(trade)).isTrue();
            assertThat(taken.delete(trade)).isFalse();
        }
        assertThat(folder().resolve("trade")).doesNotExist();
        assertThat(other).exists();
    }

    /** The lock of a service that was started without us is held by another process. */
    @Test
    void doesNotDeleteWhatAServiceHolds() throws IOException, InterruptedException {
        Path kept = Files.createDirectories(folder().resolve("trade"));
        Path lock = Files.writeString(kept.resolve("epg-lock"), "");
        Process holder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                source(),
                                lock.toString())
                        .redirectErrorStream(true)
                        .start();
        try (DataFolder taken = DataFolder.take(folder())) {
            assertThat(holder.inputReader().readLine()).isEqualTo("held");
            assertThatThrownBy(() -> taken.delete(trade()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("in use by a trade-service");
            assertThat(lock).exists();
        } finally {
            holder.destroy();
            holder.waitFor();
        }
    }

    private String source() throws IOException {
        return Files.writeString(
                        parent.resolve("Holder.java"),
                        """
                        import java.nio.channels.FileChannel;
                        import java.nio.file.Path;
                        import java.nio.file.StandardOpenOption;
                        class Holder {
                            public static void main(String[] arguments) throws Exception {
                                var lock = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE).lock();
                                System.out.println("held");
                                Thread.sleep(60_000);
                                lock.release();
                            }
                        }
                        """)
                .toString();
    }

    private static Member trade() {
        return Member.services().stream()
                .filter(each -> each.name().equals("trade"))
                .findFirst()
                .orElseThrow();
    }
}
