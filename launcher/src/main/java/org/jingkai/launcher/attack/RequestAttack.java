package org.jingkai.launcher.attack;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * An attack that is one request sent again and again, each a little different so that nothing is
 * answered from a cache.
 *
 * @param most requests in all
 * @param threads that send at the same time
 */
record RequestAttack(
        String title, int most, int threads, Predicate<Target> needs, Requests requests)
        implements Attack {

    private static final int MOST = 600;
    private static final int THREADS = 4;

    /** Makes the request with a number. */
    interface Requests {
        Ask ask(Target target, int number);
    }

    /** Against the gateway. */
    static RequestAttack of(String name, Requests requests) {
        return new RequestAttack(name, MOST, THREADS, target -> true, requests);
    }

    /** A document against the gateway. */
    static RequestAttack document(String name, String document) {
        return of(name, (target, number) -> Ask.query(target.gateway(), document + " # " + number));
    }

    RequestAttack most(int count) {
        return new RequestAttack(title, count, threads, needs, requests);
    }

    RequestAttack threads(int count) {
        return new RequestAttack(title, most, count, needs, requests);
    }

    RequestAttack needing(Predicate<Target> what) {
        return new RequestAttack(title, most, threads, what, requests);
    }

    @Override
    public boolean fits(Target target) {
        return needs.test(target);
    }

    @Override
    public void run(Arena arena) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        arena.together(
                threads,
                sender -> {
                    int number = next.getAndIncrement();
                    while (number < most && !arena.isOver()) {
                        sender.ask(requests.ask(arena.target(), number));
                        number = next.getAndIncrement();
                    }
                });
    }
}
