package org.jingkai.inspection.circular;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jingkai.inspection.region.RegionScope;
import org.jingkai.subgraph.period.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Finds circulars and cases by text, issuer, problem, region and date. All circulars ever issued
 * are a few hundred rows, so they are read in three statements and matched here, where text in two
 * languages and in several tables is one condition.
 */
@ApplicationScoped
class CircularSearch {

    private final CircularRepository circulars;
    private final CaseRepository cases;

    CircularSearch(CircularRepository circulars, CaseRepository cases) {
        this.circulars = circulars;
        this.cases = cases;
    }

    List<CircularFact> circulars(CircularFilter filter, CircularOrder order) {
        List<CircularFact> issued = issued(filter, order);
        if (!filter.asksForCases() && filter.search() == null) {
            return issued;
        }
        Map<String, List<Found>> byCircular =
                found(issued).stream().collect(groupingBy(found -> found.aCase.circularId));
        return issued.stream()
                .filter(circular ->
                        fits(
                                filter,
                                circular,
                                byCircular.getOrDefault(circular.circularId, List.of())))
                .toList();
    }

    List<CaseFact> cases(CircularFilter filter, CircularOrder order) {
        List<CircularFact> issued = issued(filter, order);
        Map<String, CircularFact> byId =
                issued.stream().collect(toMap(circular -> circular.circularId, c -> c));
        Map<String, List<Found>> byCircular =
                found(issued).stream().collect(groupingBy(found -> found.aCase.circularId));
        List<CaseFact> fitting = new ArrayList<>();
        byId.values().stream()
                .sorted(order.comparator())
                .flatMap(circular ->
                        byCircular.getOrDefault(circular.circularId, List.of()).stream())
                .filter(found -> fits(filter, found) && (holds(filter, found.texts())))
                .forEach(found -> fitting.add(found.aCase));
        return fitting;
    }

    private List<CircularFact> issued(CircularFilter filter, CircularOrder order) {
        DateRange issued = filter.issued();
        return circulars.listAll().stream()
                .filter(circular -> issued.holds(circular.issuedOn))
                .filter(circular -> issuedBy(filter.issuer(), circular))
                .sorted(order.comparator())
                .toList();
    }

    private List<Found> found(List<CircularFact> issued) {
        List<String> ids = issued.stream().map(circular -> circular.circularId).toList();
        Map<CaseKey, List<SubjectFact>> subjects =
                cases.subjects(ids).stream()
                        .collect(groupingBy(s -> new CaseKey(s.circularId, s.caseOrdinal)));
        return cases.ofCirculars(ids).stream()
                .map(aCase -> new Found(aCase, subjects.getOrDefault(aCase.key(), List.of())))
                .toList();
    }

    private static boolean fits(CircularFilter filter, CircularFact circular, List<Found> found) {
        List<Found> fitting = found.stream().filter(one -> fits(filter, one)).toList();
        if (filter.asksForCases() && fitting.isEmpty()) {
            return false;
        }
        Stream<@Nullable String> own = Stream.of(circular.titleZh, circular.titleEn);
        return holds(filter, own) || fitting.stream().anyMatch(one -> holds(filter, one.texts()));
    }

    private static boolean fits(CircularFilter filter, Found found) {
        RegionScope scope = RegionScope.of(filter.region(), filter.direct());
        return (filter.problem() == null || filter.problem() == found.aCase.problem)
                && (scope == null || scope.holds(found.aCase.regionCode));
    }

    private static boolean issuedBy(@Nullable String issuer, CircularFact circular) {
        return issuer == null || Arrays.stream(circular.issuers).anyMatch(i -> contains(i, issuer));
    }

    private static boolean holds(CircularFilter filter, Stream<@Nullable String> texts) {
        String search = filter.search();
        return search == null || texts.anyMatch(text -> contains(text, search));
    }

    private static boolean contains(@Nullable String text, String part) {
        return text != null
                && text.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
    }

    /** A case with all its text. */
    private record Found(CaseFact aCase, List<SubjectFact> subjects) {

        Stream<@Nullable String> texts() {
            Stream<@Nullable String> own =
                    Stream.of(aCase.subjectZh, aCase.subjectEn, aCase.summaryZh, aCase.summaryEn);
            return Stream.concat(own, subjects.stream().flatMap(Found::texts));
        }

        private static Stream<@Nullable String> texts(SubjectFact subject) {
            return Stream.concat(
                    Stream.of(subject.organisationZh, subject.organisationEn, subject.activityEn),
                    Arrays.stream(subject.activitiesZh));
        }
    }
}
