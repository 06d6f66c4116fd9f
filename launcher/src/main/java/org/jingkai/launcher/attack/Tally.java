package org.jingkai.launcher.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts what came of the requests of one attack; used by many threads. */
final class Tally {

    private static final int KEPT = 8;

    /** What may never come, and what it counts as. */
    enum Fault {
        INTERNAL_ERROR,
        OTHER_5XX,
        INVALID
    }

    /** One answer that may never come. */
    record Example(Fault fault, String reason, String request, String answer) {}

    private final LongAdder requests = new LongAdder();
    private final LongAdder served = new LongAdder();
    private final LongAdder unanswered = new LongAdder();
    private final Map<Fault, LongAdder> faults = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> codes = new ConcurrentHashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private volatile String note = "";

    void sent() {
        requests.increment();
    }

    void served() {
        served.increment();
    }

    void unanswered() {
        unanswered.increment();
    }

    void refusedWith(String code) {
        codes.computeIfAbsent(code, _ -> new LongAdder()).increment();
    }

    void fault(Fault fault, String reason, String request, String answer) {
        faults.computeIfAbsent(fault, _ -> new LongAdder()).increment();
        synchronized (examples) {
            long alike =
                    examples.stream()
                            .filter(each -> each.fault == fault && each.reason.equals(reason))
                            .count();
            if (alike == 0 && examples.size() < KEPT) {
                examples.add(new Example(fault, reason, request, answer));
            }
        }
    }

    /** Something that the columns of the table do not say. */
    void note(String text) {
        note = note.isEmpty() ? text : note + "; " + text;
    }

    long requests() {
        return requests.sum();
    }

    long servedCount() {
        return served.sum();
    }

    long unansweredCount() {
        return unanswered.sum();
    }

    long count(Fault fault) {
        LongAdder count = faults.get(fault);
        return count == null ? 0 : count.sum();
    }

    List<Example> examples() {
        synchronized (examples) {
            return List.copyOf(examples);
        }
    }

    String notes() {
        return note;
    }

    /** The most frequent codes with their counts, the most frequent first. */
    String topCodes(int most) {
        return codes.entrySet().stream()
                .sorted(
                        Comparator.comparingLong((Map.Entry<String, LongAdder> each) ->
                                        -each.getValue().sum())
                                .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(each -> each.getKey() + " " + each.getValue().sum())
                .collect(Collectors.joining(", "));
    }
}
