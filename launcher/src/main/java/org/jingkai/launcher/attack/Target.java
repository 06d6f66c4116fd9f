package org.jingkai.launcher.attack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is attacked.
 *
 * @param gateway the gateway, its rate limit switched off: it would hide the other walls
 * @param services the services by name, if they can be reached directly
 * @param limited a second gateway with a small rate limit, if there is one
 * @param programs the programs that must stay alive and small, if they are known
 */
public record Target(
        Endpoint gateway,
        Map<String, Endpoint> services,
        @Nullable Endpoint limited,
        List<Program> programs) {

    /** A program of the suite. */
    public record Program(String name, long pid) {

        boolean isAlive() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
        }
    }

    /** A gateway of which nothing else is known. */
    public static Target of(String url) {
        return new Target(Endpoint.of(url), Map.of(), null, List.of());
    }
}
