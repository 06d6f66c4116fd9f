package org.jingkai.gateway.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.jingkai.gateway.json.MalformedJson;
import org.junit.jupiter.api.Test;

/**
 * Asks random operations of random graphs twice: through the gateway over the cut, and of the
 * monolith. A failure prints the command that repeats it; {@code -Doracle.rounds=N} runs longer.
 */
class OracleTest {

    private static final int ROUNDS = Integer.getInteger("oracle.rounds", 90);
    private static final long START = Long.getLong("oracle.start", 0);
    private static final long SEED = Long.getLong("oracle.seed", -1);

    @Test
    void answersAsTheMonolithDoes() throws MalformedJson {
        run(false);
    }

    @Test
    void staysTrueAndValidWhenSubgraphsFail() throws MalformedJson {
        run(true);
    }

    private static void run(boolean faulty) throws MalformedJson {
        long first = SEED < 0 ? START : SEED;
        long behind = SEED < 0 ? START + (faulty ? (ROUNDS + 2) / 3 : ROUNDS) : SEED + 1;
        Tally tally = new Tally();
        for (long seed = first; seed < behind; seed++) {
            new Round(seed, faulty, tally).run();
        }
        System.out.println("oracle" + (faulty ? " with faults: " : ": ") + tally);
        if (SEED < 0) {
            assertThat(tally.rejected)
                    .as("graphs that do not compose")
                    .isLessThanOrEqualTo(tally.graphs / 20);
            assertThat(tally.invalid)
                    .as("operations that are not valid")
                    .isLessThan(tally.asked / 10 + 10);
        }
    }
}
