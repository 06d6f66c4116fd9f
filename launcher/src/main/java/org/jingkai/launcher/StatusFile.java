package org.jingkai.launcher;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a running suite says of its programs, in a file of its data folder for whoever asks.
 *
 * @param process of the launcher
 * @param since when the suite was started, RFC 3339
 * @param programs the services, then the gateway
 */
record StatusFile(long process, String since, List<Program> programs) {

    private static final String NAME = "status.json";
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * A program.
     *
     * @param state the name of a {@link Supervised.State}
     * @param since when it came into this state, RFC 3339
     * @param restarts since the suite was started
     * @param cause of its last death; null if it never died
     */
    record Program(
            String name,
            long process,
            int port,
            String state,
            String since,
            int restarts,
            @JsonProperty("lastCause") @Nullable String cause) {}

    /** Writes the file; a folder that cannot be written is no reason to end a suite that runs. */
    static void write(Path data, Instant since, List<Supervised> members) {
        List<Program> programs = members.stream().map(StatusFile::program).toList();
        var status = new StatusFile(ProcessHandle.current().pid(), String.valueOf(since), programs);
        Path next = data.resolve(NAME + ".next");
        try {
            JSON.writeValue(next.toFile(), status);
            Files.move(
                    next,
                    data.resolve(NAME),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // told by ./jingkai status, which finds the former state
        }
    }

    private static Program program(Supervised each) {
        RunningMember current = each.current();
        Supervised.Report report = each.report();
        return new Program(
                current.member().name(),
                current.pid(),
                current.member().port(),
                report.state().name(),
                String.valueOf(report.since()),
                report.restarts(),
                report.cause());
    }

    /** Reads the file; empty if there is none. */
    static Optional<StatusFile> read(Path data) {
        try {
            return Optional.of(
                    JSON.readValue(Files.readString(data.resolve(NAME)), StatusFile.class));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Refusal(
                    data.resolve(NAME) + " cannot be read (" + e.getMessage() + "). Delete it.");
        }
    }

    static void delete(Path data) {
        try {
            Files.deleteIfExists(data.resolve(NAME));
        } catch (IOException e) {
            // the lock, which is free, says that nothing runs
        }
    }
}
