package org.jingkai.launcher.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large programs are: resident by the system, heap by the JVM's own tool. */
final class Memory {

    private static final Pattern USED =
            Pattern.compile("(?:used|tenured generation.*used|total \\d+K, used) (\\d+)K");
    private static final int PATIENCE = 20;

    private Memory() {}

    /** Resident megabytes; -1 if they are not known. */
    static long residentMegabytes(Target.Program program) {
        Path status = Path.of("/proc", String.valueOf(program.pid()), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }

    /** Megabytes of the heap in use after a collection; -1 if they are not known. */
    static long heapMegabytes(Target.Program program) throws InterruptedException {
        tell(program, "GC.run");
        long kilobytes = 0;
        for (String line : tell(program, "GC.heap_info").split("\n")) {
            Matcher used = USED.matcher(line);
            if (!line.contains("Metaspace") && !line.contains("class space") && used.find()) {
                kilobytes += Long.parseLong(used.group(1));
            }
        }
        return kilobytes == 0 ? -1 : kilobytes / 1024;
    }

    private static String tell(Target.Program program, String command) throws InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process =
                    new ProcessBuilder(
                                    List.of(
                                            jcmd.toString(),
                                            String.valueOf(program.pid()),
                                            command))
                            .redirectErrorStream(true)
                            .start();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
