package org.jingkai.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The log of a program, over all its starts. Where it has grown beyond a bound it goes on in a new
 * file, and one older one is kept beside it.
 */
final class LogFile implements AutoCloseable {

    static final long MOST_BYTES = 16L << 20;

    private final Path path;
    private final long mostBytes;
    private PrintStream out;
    private long written;

    private LogFile(Path path, long mostBytes) throws IOException {
        this.path = path;
        this.mostBytes = mostBytes;
        this.out = open();
    }

    /** Opens a log to go on with; its folder must be there. */
    static LogFile at(Path path, long mostBytes) throws IOException {
        return new LogFile(path, mostBytes);
    }

    /** Writes a line, seen at once. */
    void line(String line) throws IOException {
        if (written > mostBytes) {
            out.close();
            Files.move(
                    path,
                    path.resolveSibling(path.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
            out = open();
        }
        out.println(line);
        out.flush();
        written += line.length() + 1L;
    }

    private PrintStream open() throws IOException {
        OutputStream file =
                Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        written = Files.size(path);
        return new PrintStream(file, false, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        out.close();
    }
}
