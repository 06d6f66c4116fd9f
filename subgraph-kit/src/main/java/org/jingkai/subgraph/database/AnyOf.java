package org.jingkai.subgraph.database;

import java.util.Collection;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * The condition {@code any_of(column, ?1)} of Hibernate's query language: the column has one of the
 * texts of an array, which is one parameter however many there are. With {@code in} each text would
 * be a parameter, of which a statement takes 65,535, and each length another statement to prepare.
 */
public final class AnyOf implements FunctionContributor {

    /** The texts as the parameter of the condition. */
    public static Object of(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        contributions
                .getFunctionRegistry()
                .registerPattern(
                        "any_of",
                        "?1=any(?2)",
                        contributions
                                .getTypeConfiguration()
                                .getBasicTypeRegistry()
                                .resolve(StandardBasicTypes.BOOLEAN));
    }
}
