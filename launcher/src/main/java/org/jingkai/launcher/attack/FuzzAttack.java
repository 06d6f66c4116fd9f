package org.jingkai.launcher.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Random documents of the gateway's own schema, three of five valid and the others nearly; each
 * answer is checked against the schema and the document.
 */
record FuzzAttack() implements Attack {

    private static final int THREADS = 6;

    /** Codes that say that a document is wrong; one that is right may not get them. */
    private static final Set<String> WRONG =
            Set.of("GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED");

    @Override
    public String title() {
        return "fuzzer";
    }

    @Override
    public int seconds(Scale scale) {
        return scale.fuzzSeconds();
    }

    @Override
    public void run(Arena arena) throws InterruptedException {
        Schema schema = schema(arena);
        AtomicInteger next = new AtomicInteger();
        int most = arena.scale().documents();
        arena.together(
                THREADS,
                sender -> {
                    for (int i = next.getAndIncrement();
                            i < most && !arena.isOver();
                            i = next.getAndIncrement()) {
                        sender.ask(ask(schema, arena, i));
                    }
                });
        arena.tally()
                .note(
                        Math.min(next.get(), most)
                                + " documents of seed "
                                + arena.seed()
                                + ", their seeds the seed and 0 to "
                                + (Math.min(next.get(), most) - 1));
    }

    private static Ask ask(Schema schema, Arena arena, int number) {
        Made valid = DocumentMaker.make(schema, arena.seed(), number);
        Random random = new Random(arena.seed() * 31 + number);
        Made made = number % 5 < 3 ? valid : NearValid.of(valid, random);
        return Ask.query(arena.target().gateway(), made.text(), made.variables())
                .checked((answer, json) -> made.isValid() ? faults(schema, made, json) : List.of());
    }

    private static List<String> faults(Schema schema, Made made, JsonNode json) {
        List<String> faults = new ArrayList<>();
        for (JsonNode error : json.path("errors")) {
            String code = error.path("extensions").path("code").asText("");
            if (WRONG.contains(code)) {
                faults.add("a valid document got " + code);
            }
        }
        if (json.path("data").isObject()) {
            ShapeCheck.faults(schema, made, json.path("data"))
                    .forEach(fault -> faults.add("shape: " + fault));
        }
        return faults;
    }

    private static Schema schema(Arena arena) {
        Tally apart = new Tally();
        try (Sender sender = new Sender(apart, Arena.attacker())) {
            Answer answer = sender.ask(Ask.query(arena.target().gateway(), Schema.INTROSPECTION));
            JsonNode data =
                    answer == null
                            ? com.fasterxml.jackson.databind.node.NullNode.instance
                            : AnswerCheck.read(answer).path("data");
            if (!data.isObject()) {
                throw new IllegalStateException(
                        "the gateway does not answer the introspection: "
                                + (answer == null ? "no answer" : answer.text()));
            }
            return Schema.of(data);
        }
    }
}
