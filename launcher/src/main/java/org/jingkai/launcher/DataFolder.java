package org.jingkai.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder of a suite's data, for one suite alone: a lock is held on it, which the system gives
 * back when the launcher ends, however that happens.
 */
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "suite.lock";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes a folder, which is made if it is missing.
     *
     * @throws Refusal if another suite has it, or it cannot be written
     */
    static DataFolder take(Path path) {
        try {
            Path file = Files.createDirectories(path).resolve(LOCK);
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                channel.close();
                throw new Refusal(inUse(path, "suite (process " + Files.readString(file) + ")"));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(
                            String.valueOf(ProcessHandle.current().pid())
                                    .getBytes(StandardCharsets.UTF_8)));
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new Refusal(
                    "the data folder "
                            + path
                            + " cannot be used ("
                            + e.getMessage()
                            + "). Make it writable or name another one with JINGKAI_DATA.");
        }
    }

    /** Whether a suite that runs has a folder. */
    static boolean isTaken(Path path) {
        Path file = path.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return !isFree(channel);
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String inUse(Path path, String owner) {
        return "the data folder "
                + path
                + " is in use by a "
                + owner
                + " that runs. Stop that one, or name another folder with JINGKAI_DATA.";
    }

    /** Deletes what a service keeps here; false if there is nothing. */
    boolean delete(Member service) throws IOException {
        Path folder = path.resolve(service.name());
        if (!Files.exists(folder)) {
            return false;
        }
        if (LeftBehind.isOwned(folder)) {
            throw new Refusal(inUse(folder, service.name() + "-service"));
        }
        LeftBehind.stop(folder);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        return true;
    }

    /** Stops a database whose service was killed before it could stop it. */
    void stopLeftBehind(Member service) {
        Path folder = path.resolve(service.name());
        if (!LeftBehind.isOwned(folder)) {
            LeftBehind.stop(folder);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // the system gives it back when we end
        }
    }
}
