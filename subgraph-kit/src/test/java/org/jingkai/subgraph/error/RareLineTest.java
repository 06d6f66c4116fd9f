package org.jingkai.subgraph.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** How often a line is written that holds for every request. */
class RareLineTest {

    private static final String NAME = "org.jingkai.test.rare";

    private final List<String> written = new ArrayList<>();

    @Test
    void isWrittenOnceForManyThenWithTheirNumber() throws InterruptedException {
        Handler handler = new Collecting();
        var logger = java.util.logging.Logger.getLogger(NAME);
        logger.addHandler(handler);
        try {
            RareLine line = new RareLine(Logger.getLogger(NAME), Duration.ofMillis(300));
            for (int i = 0; i < 50; i++) {
                line.warn("it is gone");
            }
            assertThat(written).hasSize(1).first().asString().contains("it is gone (1 times");
            Thread.sleep(400);
            line.warn("it is gone");
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(written).hasSize(2).last().asString().contains("(50 times");
    }

    private final class Collecting extends Handler {
        @Override
        public void publish(LogRecord logged) {
            Object[] values = logged.getParameters();
            written.add(
                    values == null
                            ? logged.getMessage()
                            : String.format(logged.getMessage(), values));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
