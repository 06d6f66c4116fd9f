package org.jingkai.zones.indicator;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.Quoted;
import org.jingkai.subgraph.error.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * The indicators in the order of their dictionary, in memory: it is valid at every instant and
 * changes only with the package.
 */
@ApplicationScoped
public class IndicatorDictionary {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final int MAX_IDS = 200;

    private final IndicatorRepository repository;
    private volatile Map<String, Indicator> byId = Map.of();

    IndicatorDictionary(IndicatorRepository repository) {
        this.repository = repository;
    }

    /** Reads the dictionary once the bundled data are in. */
    @ActivateRequestContext
    void load(@Observes @Priority(20) StartupEvent event) {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        repository.inOrder().forEach(entry -> indicators.put(entry.id, entry.indicator()));
        byId = indicators;
    }

    public Collection<Indicator> all() {
        return byId.values();
    }

    public @Nullable Indicator find(String id) {
        return byId.get(id);
    }

    /** The indicator of an observation that was checked when it was loaded. */
    public Indicator get(String id) {
        Indicator indicator = byId.get(id);
        if (indicator == null) {
            throw new IllegalStateException("no indicator " + id);
        }
        return indicator;
    }

    /**
     * Checks the form of an identifier in a request.
     *
     * @throws RequestProblem BAD_CODE
     */
    public static String checked(String id) {
        if (!FORM.matcher(id).matches()) {
            throw new RequestProblem(
                    ProblemCode.BAD_CODE,
                    Quoted.of(id)
                            + " is not an indicator. Write it like GDP or"
                            + " FOREIGN_INVESTED_ENTERPRISES; the field indicators lists all.");
        }
        return id;
    }

    /**
     * Checks a list of identifiers in a request; null means all.
     *
     * @throws RequestProblem BAD_CODE or TOO_MANY_CODES
     */
    public static void check(@Nullable List<String> ids) {
        if (ids == null) {
            return;
        }
        if (ids.size() > MAX_IDS) {
            throw new RequestProblem(
                    ProblemCode.TOO_MANY_CODES,
                    "The list names "
                            + ids.size()
                            + " indicators; it may name "
                            + MAX_IDS
                            + ". Leave it out to mean all.");
        }
        ids.forEach(id -> checked(String.valueOf(id)));
    }
}
