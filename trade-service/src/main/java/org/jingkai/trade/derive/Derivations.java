package org.jingkai.trade.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jingkai.subgraph.figure.Figure;
import org.jingkai.subgraph.figure.Qualifier;
import org.jingkai.subgraph.figure.Unit;

/**
 * Derives figures from published ones of one vintage. Vintages are not mixed: figures that are
 * added or subtracted must come from releases of the same instant, and figures that are compared
 * over time must have the same observation status.
 */
public final class Derivations {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int GROWTH_DECIMALS = 2;

    private Derivations() {}

    /** Exports less imports. */
    public static DerivedFigure balance(Part exports, Part imports) {
        requireOneVintage(List.of(exports, imports));
        BigDecimal value = exports.figure().value().subtract(imports.figure().value());
        return derived(
                value,
                exports.figure().unit(),
                exactOrAbout(exports, imports),
                Derivation.BALANCE,
                List.of(exports, imports));
    }

    /** Growth of a value over the value of a year before, in per cent. */
    public static DerivedFigure growth(Part now, Part before) {
        if (now.status() != before.status()) {
            throw new RequestProblem(
                    ProblemCode.MIXED_VINTAGES,
                    now.name()
                            + " is "
                            + now.status()
                            + " and "
                            + before.name()
                            + " is "
                            + before.status()
                            + ": a growth between them would mix a first release with a later one. Ask"
                            + " for the published growth, or for the two values by themselves.");
        }
        BigDecimal value =
                now.figure()
                        .value()
                        .subtract(before.figure().value())
                        .multiply(HUNDRED)
                        .divide(before.figure().value(), GROWTH_DECIMALS, RoundingMode.HALF_UP);
        return derived(
                value,
                Unit.PERCENT,
                exactOrAbout(now, before),
                Derivation.GROWTH,
                List.of(now, before));
    }

    /** The sum of parts that are known not to overlap. */
    public static DerivedFigure sum(List<Part> parts) {
        requireOneVintage(parts);
        BigDecimal value =
                parts.stream()
                        .map(part -> part.figure().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return derived(
                value,
                parts.getFirst().figure().unit(),
                qualifierOfSum(parts),
                Derivation.SUM,
                parts);
    }

    private static void requireOneVintage(List<Part> parts) {
        Part first = parts.getFirst();
        for (Part part : parts) {
            if (!part.known().equals(first.known())) {
                throw new RequestProblem(
                        ProblemCode.MIXED_VINTAGES,
                        first.name()
                                + " was published at "
                                + first.known()
                                + " ("
                                + first.figure().source().id()
                                + ") and "
                                + part.name()
                                + " at "
                                + part.known()
                                + " ("
                                + part.figure().source().id()
                                + "): they are of different vintages and do not go together. Ask as of"
                                + " an instant at which one release held them all.");
            }
        }
    }

    private static DerivedFigure derived(
            BigDecimal value, Unit unit, Qualifier qualifier, Derivation how, List<Part> parts) {
        return new DerivedFigure(
                Figure.plain(value),
                unit,
                qualifier,
                how,
                parts.stream().map(Part::figure).toList());
    }

    private static Qualifier exactOrAbout(Part one, Part other) {
        return isExact(one) && isExact(other) ? Qualifier.EXACT : Qualifier.ABOUT;
    }

    /** A sum of exact numbers and lower bounds is a lower bound, and so for upper bounds. */
    private static Qualifier qualifierOfSum(List<Part> parts) {
        List<Qualifier> vague =
                parts.stream()
                        .map(part -> part.figure().qualifier())
                        .filter(qualifier -> qualifier != Qualifier.EXACT)
                        .distinct()
                        .toList();
        if (vague.isEmpty()) {
            return Qualifier.EXACT;
        }
        return vague.size() == 1 ? vague.getFirst() : Qualifier.ABOUT;
    }

    private static boolean isExact(Part part) {
        return part.figure().qualifier() == Qualifier.EXACT;
    }
}
