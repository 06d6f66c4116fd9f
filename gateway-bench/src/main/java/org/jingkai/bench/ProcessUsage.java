package org.jingkai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process has used since its start: processor time of all its threads, user and kernel, and
 * the most memory that was resident at once. Source: proc(5), {@code stat} and {@code status}.
 */
record ProcessUsage(long cpuMillis, long peakKilobytes) {

    static final ProcessUsage NONE = new ProcessUsage(0, 0);

    /** The kernel counts in USER_HZ, which is 100 on every Linux that Java runs on. */
    private static final long MILLIS_PER_TICK = 10;

    /** Of the fields after the name in parentheses: utime is field 14 of the line, stime 15. */
    private static final int UTIME = 14 - 3;

    private static final int STIME = 15 - 3;
    private static final String PEAK = "VmHWM:";

    /** Of a process that is there; one that has just ended has used nothing. */
    static ProcessUsage of(long pid) {
        Path folder = Path.of("/proc", String.valueOf(pid));
        try {
            return parse(
                    Files.readString(folder.resolve("stat")),
                    Files.readAllLines(folder.resolve("status")));
        } catch (NoSuchFileException e) {
            return NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProcessUsage parse(String stat, List<String> status) {
        // The name of the program may hold spaces and parentheses.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME]);
        long peak =
                status.stream()
                        .filter(line -> line.startsWith(PEAK))
                        .map(line -> line.substring(PEAK.length()).replace("kB", "").strip())
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElse(0);
        return new ProcessUsage(ticks * MILLIS_PER_TICK, peak);
    }

    ProcessUsage plus(ProcessUsage other) {
        return new ProcessUsage(cpuMillis + other.cpuMillis, peakKilobytes + other.peakKilobytes);
    }
}
