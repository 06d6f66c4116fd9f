package org.jingkai.subgraph.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many callers that ask at the same time. */
public final class Crowd {

    private Crowd() {}

    /** Asks all questions at once and returns the answers in order. */
    public static List<Answer> ask(int callers, IntFunction<Question> question) {
        List<Answer> answers = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> asked = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                Question mine = question.apply(i);
                asked.add(executor.submit(mine::ask));
            }
            for (Future<Answer> one : asked) {
                answers.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a question was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answers;
    }
}
