package org.jingkai.gateway.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jingkai.gateway.admission.Allowance;
import org.jingkai.gateway.admission.CostLimits;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.junit.jupiter.api.Test;

/** Costs are known, told, refused and charged before anything runs. */
class CostTest {

    private static final String SUPERGRAPH =
            """
            schema
              @link(url: "https://specs.apollo.dev/link/v1.0")
              @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
              @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"]) { query: Query }
            directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
            enum join__Graph { A @join__graph(name: "a", url: "http://a") }
            type Query @join__type(graph: A) { zones(first: Int): [Zone] @listSize(slicingArguments: ["first"]) }
            type Zone @join__type(graph: A) { code: Int }
            """;

    private final List<String> sent = new ArrayList<>();
    private final Gateway gateway = gateway();

    private Gateway gateway() {
        Gateway made =
                new Gateway(
                        request -> {
                            sent.add(request.operation());
                            return CompletableFuture.completedFuture(
                                    new SubgraphResponse.Answered(
                                            200,
                                            "{\"data\":{\"zones\":[{\"code\":1},{\"code\":2}]}}"
                                                    .getBytes(StandardCharsets.UTF_8)));
                        },
                        GatewaySettings.DEFAULT.with(draft -> {
                            draft.costs = new CostLimits(100, 10, 3, true);
                            draft.ownFields = true;
                        }));
        assertThat(made.swap(SUPERGRAPH)).isInstanceOf(SwapOutcome.Swapped.class);
        return made;
    }

    @Test
    void tellsTheEstimatedAndTheActualCost() {
        assertThat(ask("{ zones(first: 9) { code } }", RequestContext.EMPTY))
                .isEqualTo(
                        "{\"data\":{\"zones\":[{\"code\":1},{\"code\":2}]},\"extensions\":{\"cost\":{\"estimated\":9,\"actual\":2}}}");
    }

    @Test
    void refusesWhatCostsTooMuchBeforeItRuns() {
        assertThat(ask("{ zones(first: 101) { code } }", RequestContext.EMPTY))
                .contains("COST_LIMIT_EXCEEDED", "\"estimated\":101", "\"limit\":100");
        assertThat(sent).isEmpty();
    }

    @Test
    void tellsTheCostOfADryRunAndRunsNothing() {
        assertThat(ask("{ zones(first: 500) { code } }", RequestContext.EMPTY.estimatingOnly()))
                .isEqualTo("{\"data\":null,\"extensions\":{\"cost\":{\"estimated\":500}}}");
        assertThat(sent).isEmpty();
    }

    @Test
    void chargesTheClientAndRefusesOneThatHasTooLittleLeft() {
        RequestContext poor =
                RequestContext.EMPTY.charging(cost ->
                        new Allowance.Charge(
                                cost <= 5, 5, cost, 5, Instant.EPOCH, cost <= 5 ? 0 : 7));
        assertThat(ask("{ zones(first: 6) { code } }", poor))
                .contains("RATE_LIMITED", "\"retryAfter\":7");
        assertThat(sent).isEmpty();
        assertThat(ask("{ zones(first: 5) { code } }", poor)).contains("\"code\":2");
    }

    @Test
    void takesMoreForAnOperationThatIsNew() {
        List<Long> charged = new ArrayList<>();
        RequestContext client =
                RequestContext.EMPTY.charging(cost -> {
                    charged.add(cost);
                    return new Allowance.Charge(cost < 100, 50, cost, 49, Instant.EPOCH, 1);
                });
        ask("{ zones(first: 7) { code } }", client);
        ask("{ zones(first: 7) { code } }", client);
        ask("{ nowhere }", client);
        assertThat(charged).containsExactly(3L, 7L, 7L, 3L);
    }

    @Test
    void answersWhatIsLeftByItself() {
        RequestContext client =
                RequestContext.EMPTY.charging(
                        cost -> new Allowance.Charge(true, 50, cost, 49, Instant.EPOCH, 0));
        assertThat(
                        ask(
                                "{ rateLimit { limit left: remaining ...F __typename } } fragment F on RateLimit { cost resetAt }",
                                client))
                .startsWith(
                        "{\"data\":{\"rateLimit\":{\"limit\":50,\"left\":49,\"cost\":1,\"resetAt\":\"1970-01-01T00:00:00Z\",\"__typename\":\"RateLimit\"}}");
        assertThat(sent).isEmpty();
        assertThat(gateway.apiSdl().orElseThrow())
                .contains("rateLimit: RateLimit", "scalar DateTime");
    }

    private String ask(String query, RequestContext context) {
        var answer = gateway.execute(GraphQLRequest.of(query), context).toCompletableFuture();
        assertThat(answer).isDone();
        return new String(answer.join().toJson(), StandardCharsets.UTF_8);
    }
}
