package org.jingkai.subgraph.http;

import java.util.concurrent.atomic.AtomicLong;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;

/** What one request may still make. It is spent on one thread; ended from any. */
public final class Budget {

    /** Its name in the context of an execution. */
    public static final String KEY = "jingkai.budget";

    private final int most;
    private final int mostInAll;
    private final AtomicLong inAll;
    private int spent;
    private volatile boolean ended;

    Budget(int most, int mostInAll, AtomicLong inAll) {
        this.most = most;
        this.mostInAll = mostInAll;
        this.inAll = inAll;
    }

    /**
     * Spends one value.
     *
     * @throws RequestProblem TOO_MANY_ROWS, OVERLOADED, or DEADLINE_EXCEEDED if nobody waits any
     *     more
     */
    public void spend() {
        if (ended) {
            throw new RequestProblem(
                    ProblemCode.DEADLINE_EXCEEDED, "Nobody waits for this answer any more.");
        }
        spent++;
        if (inAll.incrementAndGet() > mostInAll) {
            throw new RequestProblem(
                    ProblemCode.OVERLOADED,
                    "The service makes as many answers as it can. Ask again in a second.");
        }
        if (spent > most) {
            throw new RequestProblem(
                    ProblemCode.TOO_MANY_ROWS,
                    "The answer would hold more than "
                            + most
                            + " values. Ask for smaller pages (first) or fewer nested lists.");
        }
    }

    /** Nobody waits any more: the next value is refused. */
    void end() {
        ended = true;
    }

    boolean ended() {
        return ended;
    }

    /** Gives back what was spent. */
    void close() {
        inAll.addAndGet(-spent);
    }
}
