package org.jingkai.inspection.circular;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingkai.inspection.region.RegionScope;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.csv.Row;
import org.jingkai.subgraph.figure.Qualifier;
import org.jingkai.subgraph.figure.Unit;
import org.jingkai.subgraph.release.FactRow;
import org.jingkai.subgraph.release.FactTable;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bundled circulars. Cases, subjects and figures come with the source of their circular.
 */
public final class CircularData {

    private static final FactTable CIRCULARS =
            FactTable.of(
                    "circular",
                    "circular_id",
                    "title_zh",
                    "title_en",
                    "issuers",
                    "issued_on",
                    "cases_count");
    private static final FactTable CASES =
            FactTable.of(
                    "circular_case",
                    "circular_id",
                    "ordinal",
                    "subject_zh",
                    "subject_en",
                    "region_code",
                    "problem",
                    "summary_zh",
                    "summary_en",
                    "first_year",
                    "last_year");
    private static final FactTable SUBJECTS =
            FactTable.of(
                    "case_subject",
                    "circular_id",
                    "case_ordinal",
                    "ordinal",
                    "organisation_zh",
                    "organisation_en",
                    "kind",
                    "activities_zh",
                    "activity_en",
                    "first_year",
                    "last_year");
    private static final FactTable FIGURES =
            FactTable.of(
                    "case_figure",
                    "circular_id",
                    "case_ordinal",
                    "ordinal",
                    "indicator",
                    "value",
                    "unit_mult",
                    "unit",
                    "qualifier");

    private final Map<String, String> sources;
    private final Set<String> cases;
    private final Map<String, Integer> ordinals = new HashMap<>();

    private CircularData(Map<String, String> sources, Set<String> cases) {
        this.sources = sources;
        this.cases = cases;
    }

    public static Map<FactTable, List<FactRow>> read() {
        DataFile circulars = DataFile.bundled("circulars.csv");
        DataFile cases = DataFile.bundled("circular_cases.csv");
        CircularData data =
                new CircularData(
                        circulars.by("id", row -> row.text("source")),
                        cases.rows().stream().map(row -> caseKey(row)).collect(Collectors.toSet()));
        Map<FactTable, List<FactRow>> facts = new LinkedHashMap<>();
        facts.put(CIRCULARS, circulars.rows().stream().map(data::circular).toList());
        facts.put(CASES, cases.rows().stream().map(data::circularCase).toList());
        facts.put(
                SUBJECTS,
                DataFile.bundled("case_subjects.csv").rows().stream().map(data::subject).toList());
        facts.put(
                FIGURES,
                DataFile.bundled("case_figures.csv").rows().stream().map(data::figure).toList());
        return facts;
    }

    private FactRow circular(Row row) {
        return new FactRow(
                row,
                row.text("source"),
                row.text("id"),
                Arrays.asList(
                        row.text("id"),
                        row.text("title_zh"),
                        row.textOrNull("title_en"),
                        row.list("issuers"),
                        row.dateOrNull("issued_on"),
                        row.integerOrNull("cases_count")));
    }

    private FactRow circularCase(Row row) {
        return new FactRow(
                row,
                sourceOf(row),
                caseKey(row),
                Arrays.asList(
                        row.text("circular_id"),
                        row.integer("ordinal"),
                        row.text("subject_zh"),
                        row.textOrNull("subject_en"),
                        RegionScope.codeOf(row, "region_code"),
                        row.constant("problem", CircularProblem.class).name(),
                        row.textOrNull("summary_zh"),
                        row.textOrNull("summary_en"),
                        year(row, 0),
                        year(row, 1)));
    }

    private FactRow subject(Row row) {
        String key = knownCase(row);
        return new FactRow(
                row,
                sourceOf(row),
                key + "|" + row.text("organisation_zh"),
                Arrays.asList(
                        row.text("circular_id"),
                        row.integer("ordinal"),
                        ordinals.merge("subject|" + key, 1, Integer::sum),
                        row.text("organisation_zh"),
                        row.textOrNull("organisation_en"),
                        row.constant("kind", SubjectKind.class).name(),
                        row.list("activity_zh"),
                        row.textOrNull("activity_en"),
                        year(row, 0),
                        year(row, 1)));
    }

    private FactRow figure(Row row) {
        String key = knownCase(row);
        return new FactRow(
                row,
                sourceOf(row),
                key + "|" + row.text("indicator"),
                Arrays.asList(
                        row.text("circular_id"),
                        row.integer("ordinal"),
                        ordinals.merge("figure|" + key, 1, Integer::sum),
                        row.text("indicator"),
                        row.decimal("value"),
                        row.integer("unit_mult"),
                        row.constant("unit", Unit.class).name(),
                        row.constant("qualifier", Qualifier.class).name()));
    }

    private static String caseKey(Row row) {
        return row.text("circular_id") + "|" + row.integer("ordinal");
    }

    private String knownCase(Row row) {
        String key = caseKey(row);
        if (!cases.contains(key)) {
            throw row.bad("ordinal", "is not a case of circular_cases.csv");
        }
        return key;
    }

    private String sourceOf(Row row) {
        String source = sources.get(row.code("circular_id", sources.keySet()));
        if (source == null) {
            throw row.bad("circular_id", "has no source");
        }
        return source;
    }

    /** The first (0) or last (1) year of a period such as 2020 or 2020/2021. */
    private static @Nullable Integer year(Row row, int index) {
        String period = row.textOrNull("period");
        if (period == null) {
            return null;
        }
        if (!period.matches("\\d{4}(/\\d{4})?")) {
            throw row.bad("period", "is neither a year nor two years like 2020/2021");
        }
        return Integer.valueOf(
                index == 0 ? period.substring(0, 4) : period.substring(period.length() - 4));
    }
}
