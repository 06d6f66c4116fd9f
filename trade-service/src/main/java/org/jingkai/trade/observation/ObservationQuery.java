package org.jingkai.trade.observation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.database.AnyOf;
import org.jspecify.annotations.Nullable;

/** A condition on observations, put together part by part. */
public final class ObservationQuery {

    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** The column has one of the texts; no condition if there is no list. */
    public ObservationQuery anyOf(String column, @Nullable Collection<String> texts) {
        return texts == null ? this : with("any_of(" + column + ", :%s)", AnyOf.of(texts));
    }

    /** The column has one of the values of an enum; no condition if there is no list. */
    public ObservationQuery in(String column, @Nullable Collection<? extends Enum<?>> values) {
        return values == null ? this : with(column + " in (:%s)", values);
    }

    public ObservationQuery is(String column, @Nullable Object value) {
        return value == null ? this : with(column + " = :%s", value);
    }

    public ObservationQuery isNot(String column, Object value) {
        return with(column + " <> :%s", value);
    }

    public ObservationQuery atLeast(String column, @Nullable Object value) {
        return value == null ? this : with(column + " >= :%s", value);
    }

    public ObservationQuery atMost(String column, @Nullable Object value) {
        return value == null ? this : with(column + " <= :%s", value);
    }

    private ObservationQuery with(String part, Object value) {
        String name = "p" + parameters.size();
        parts.add(part.replace("%s", name));
        parameters.put(name, value);
        return this;
    }

    String condition() {
        return parts.isEmpty() ? "1 = 1" : String.join(" and ", parts);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
