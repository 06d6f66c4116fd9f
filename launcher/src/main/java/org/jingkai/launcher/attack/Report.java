package org.jingkai.launcher.attack;

import java.util.List;

/**
 * What came of a campaign.
 *
 * @param quietP99 of the polite client before the attacks, in milliseconds
 * @param died programs that are no longer what was started
 * @param findings one line for each kind of answer that may never come, with where it is written
 */
public record Report(
        long seed,
        double quietMedian,
        double quietP99,
        List<Row> rows,
        List<String> died,
        List<String> findings) {

    private static final double SLOWER = 3;

    /** Whether nothing that a caller sent hurt. */
    public boolean isUnhurt() {
        return died.isEmpty() && rows.stream().noneMatch(Row::hurts);
    }

    /** The attacks during which the polite client waited longer than three times its quiet p99. */
    public List<String> slowed() {
        return rows.stream()
                .filter(row -> row.politeP99() > SLOWER * quietP99)
                .map(Row::attack)
                .toList();
    }
}
