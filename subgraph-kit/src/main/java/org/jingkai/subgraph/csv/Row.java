package org.jingkai.subgraph.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a data file. Every reading method throws {@link BadRow} where the text does not fit.
 */
public final class Row {

    private final String file;
    private final long line;
    private final Map<String, Integer> columns;
    private final List<String> fields;

    Row(String file, long line, Map<String, Integer> columns, List<String> fields) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.fields = fields;
    }

    /** The text of a column, which must not be empty. */
    public String text(String column) {
        String text = raw(column);
        if (text.isEmpty()) {
            throw bad(column, "is empty");
        }
        return text;
    }

    public @Nullable String textOrNull(String column) {
        String text = raw(column);
        return text.isEmpty() ? null : text;
    }

    /** The text of a column, empty where nothing is known. */
    public String raw(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new BadRow(file, 1, column, null, "is missing in the header");
        }
        return fields.get(index);
    }

    /** A code that must be in a code list. */
    public String code(String column, Set<String> codes) {
        String code = text(column);
        if (!codes.contains(code)) {
            throw bad(column, "is not in its code list");
        }
        return code;
    }

    public @Nullable String codeOrNull(String column, Set<String> codes) {
        return raw(column).isEmpty() ? null : code(column, codes);
    }

    /** A list inside a field, separated by {@code ;}. */
    public String[] list(String column) {
        String text = raw(column);
        return text.isEmpty() ? new String[0] : text.split(";");
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        String text = text(column);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        bad(column, "is none of " + Arrays.toString(type.getEnumConstants())));
    }

    public int integer(String column) {
        try {
            return Integer.parseInt(text(column));
        } catch (NumberFormatException e) {
            throw bad(column, "is not a whole number");
        }
    }

    public @Nullable Integer integerOrNull(String column) {
        return raw(column).isEmpty() ? null : Integer.valueOf(integer(column));
    }

    public BigDecimal decimal(String column) {
        try {
            return new BigDecimal(text(column));
        } catch (NumberFormatException e) {
            throw bad(column, "is not a decimal number");
        }
    }

    public @Nullable BigDecimal decimalOrNull(String column) {
        return raw(column).isEmpty() ? null : decimal(column);
    }

    public boolean truth(String column) {
        String text = text(column);
        if (!text.equals("true") && !text.equals("false")) {
            throw bad(column, "is neither true nor false");
        }
        return text.equals("true");
    }

    public @Nullable LocalDate dateOrNull(String column) {
        try {
            return raw(column).isEmpty() ? null : LocalDate.parse(raw(column));
        } catch (DateTimeParseException e) {
            throw bad(column, "is not a date like 2025-07-14");
        }
    }

    public OffsetDateTime instant(String column) {
        try {
            return OffsetDateTime.parse(text(column));
        } catch (DateTimeParseException e) {
            throw bad(column, "is not an instant like 2025-07-14T02:00:00Z");
        }
    }

    /** An error that names this row and a column. */
    public BadRow bad(String column, String reason) {
        Integer index = columns.get(column);
        return new BadRow(file, line, column, index == null ? null : fields.get(index), reason);
    }
}
