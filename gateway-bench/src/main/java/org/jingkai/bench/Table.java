package org.jingkai.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows as aligned text: the first column to the left, all others to the right. */
public final class Table {

    private Table() {}

    /** The text of rows that are equally long. */
    public static String of(List<List<String>> rows) {
        int[] widths =
                IntStream.range(0, rows.getFirst().size())
                        .map(i ->
                                rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
                        .toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String padding = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? cells.get(i) + padding : "  " + padding + cells.get(i));
        }
        return line.toString();
    }
}
