package org.jingkai.subgraph.testing;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;

/** Counts the SQL statements of an operation. */
public final class Statements {

    private Statements() {}

    /** How many statements run while a question is asked and answered. */
    public static long during(EntityManagerFactory factory, Runnable question) {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        question.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
