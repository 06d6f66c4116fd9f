package org.jingkai.subgraph.release;

import java.util.List;
import org.jingkai.subgraph.csv.Row;
import org.jspecify.annotations.Nullable;

/**
 * One version of one fact, read from a data file.
 *
 * @param origin the row it was read from, for errors
 * @param source the source that states it; facts enter in the release of their source
 * @param key what the fact is about; a later version has the same key
 * @param values the values of the table's columns: text, numbers, dates, or text arrays
 */
public record FactRow(Row origin, String source, String key, List<@Nullable Object> values) {}
