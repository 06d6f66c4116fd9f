package org.jingkai.subgraph.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A CSV file of bundled data. Source of the form: RFC 4180, UTF-8, one header line. */
public final class DataFile {

    private final String name;
    private final List<Row> rows;

    private DataFile(String name, List<Row> rows) {
        this.name = name;
        this.rows = rows;
    }

    /**
     * Reads {@code data/<name>} of the class path.
     *
     * @throws BadRow if the file is not well-formed
     */
    public static DataFile bundled(String name) {
        InputStream stream =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("data/" + name);
        if (stream == null) {
            throw new IllegalStateException("the data file " + name + " is not in the package");
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(name, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file from its text; {@code name} is what errors call it. */
    public static DataFile read(String name, Reader text) {
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> columns = new LinkedHashMap<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord csvRecord : csv) {
                List<String> fields = csvRecord.getFields();
                if (columns.isEmpty()) {
                    fields.forEach(field -> columns.put(field, columns.size()));
                } else {
                    rows.add(row(name, csvRecord.getStartingLineNumber(), columns, fields));
                }
            }
        } catch (CsvParseException e) {
            throw new BadRow(
                    name, rows.size() + 2L, "-", null, "is not RFC 4180: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DataFile(name, rows);
    }

    private static Row row(
            String file, long line, Map<String, Integer> columns, List<String> fields) {
        if (fields.size() != columns.size()) {
            throw new BadRow(
                    file,
                    line,
                    "-",
                    String.join(",", fields),
                    "has " + fields.size() + " fields where the header has " + columns.size());
        }
        Row row = new Row(file, line, columns, fields);
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            if (fields.get(column.getValue()).chars().anyMatch(Character::isISOControl)) {
                throw row.bad(column.getKey(), "holds a control character");
            }
        }
        return row;
    }

    public String name() {
        return name;
    }

    public List<Row> rows() {
        return rows;
    }

    /** The values of a column that identifies rows: a code list that other files refer to. */
    public Set<String> codes(String column) {
        Set<String> codes = new HashSet<>();
        for (Row row : rows) {
            if (!codes.add(row.text(column))) {
                throw row.bad(column, "stands twice");
            }
        }
        return codes;
    }

    /** The rows by the value of a column that identifies them. */
    public <T extends @Nullable Object> Map<String, T> by(String column, Function<Row, T> value) {
        Map<String, T> byCode = new LinkedHashMap<>();
        for (Row row : rows) {
            if (byCode.put(row.text(column), value.apply(row)) != null) {
                throw row.bad(column, "stands twice");
            }
        }
        return byCode;
    }
}
