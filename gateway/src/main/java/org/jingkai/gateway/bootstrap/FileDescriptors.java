package org.jingkai.gateway.bootstrap;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.jboss.logging.Logger;

/**
 * How many connections a process may have: each takes a file descriptor, and one that has none left
 * can accept nobody, call no subgraph and open no file.
 */
final class FileDescriptors {

    private static final Logger LOG = Logger.getLogger(FileDescriptors.class);

    /** For libraries, logs, selectors and the connections to subgraphs that are just opened. */
    private static final long OF_THE_PROGRAM = 300;

    private static final int FEWEST = 16;

    private FileDescriptors() {}

    /** How many connections of clients to take, of those that are configured. */
    static int connections(int configured, int toSubgraphs) {
        int room = connections(configured, toSubgraphs, limit());
        if (room < configured) {
            LOG.warnf(
                    "The process may open %d files, which leaves room for %d connections of clients"
                            + " instead of %d; more are turned away at once. Raise the limit of open"
                            + " files (ulimit -n) or lower jingkai.gateway.http.max-connections",
                    limit(), room, configured);
        }
        return room;
    }

    static int connections(int configured, int toSubgraphs, long limit) {
        long room = Math.max(FEWEST, limit - OF_THE_PROGRAM - toSubgraphs);
        return (int) Math.min(configured, room);
    }

    private static long limit() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }
}
