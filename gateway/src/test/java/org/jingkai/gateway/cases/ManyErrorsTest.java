package org.jingkai.gateway.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.operation.GraphQLError;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.GatewaySettings;
import org.jingkai.gateway.pipeline.RequestContext;
import org.jingkai.gateway.pipeline.SwapOutcome;
import org.jingkai.gateway.response.GraphQLResponse;
import org.junit.jupiter.api.Test;

/** An answer holds so many errors and no more, whatever a subgraph sends. */
class ManyErrorsTest {

    private static final int MANY = 200_000;

    @Test
    void passesOnAHundredErrorsAndSaysHowManyMoreThereWere() {
        String errors = "{\"message\":\"no\",\"path\":[\"things\",1,\"n\"]},".repeat(MANY);
        GraphQLResponse answer =
                answer("{\"data\":{\"things\":null},\"errors\":[" + errors + "null]}");
        assertThat(answer.errors()).hasSize(101);
        assertThat(last(answer).message()).startsWith(MANY - 100 + " more errors are left out");
        assertThat(last(answer).extensions().get("code")).isEqualTo("ERRORS_LEFT_OUT");
    }

    @Test
    void makesAHundredErrorsOfNullsThatMayNotBe() {
        GraphQLResponse answer = answer(things("{\"n\":null}"));
        assertThat(answer.errors()).hasSize(101);
        assertThat(last(answer).extensions().get("code")).isEqualTo("ERRORS_LEFT_OUT");
    }

    @Test
    void makesAHundredErrorsOfValuesOfTheWrongType() {
        GraphQLResponse answer = answer(things("[]"));
        assertThat(answer.errors()).hasSize(101);
        assertThat(last(answer).message()).startsWith(MANY - 100 + " more errors are left out");
    }

    @Test
    void refusesAnIntOfVeryManyDigitsWithoutWorkingItOut() {
        String number = "9".repeat(900_000);
        GraphQLResponse answer = answer("{\"data\":{\"things\":[{\"n\":" + number + "}]}}");
        assertThat(answer.errors().getFirst().extensions().get("code"))
                .isEqualTo("INVALID_SUBGRAPH_VALUE");
    }

    private static String things(String each) {
        return "{\"data\":{\"things\":[" + (each + ",").repeat(MANY - 1) + each + "]}}";
    }

    private static GraphQLError last(GraphQLResponse answer) {
        return answer.errors().getLast();
    }

    private static GraphQLResponse answer(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Gateway gateway =
                new Gateway(
                        _ ->
                                CompletableFuture.completedFuture(
                                        new SubgraphResponse.Answered(200, bytes)),
                        GatewaySettings.DEFAULT);
        String sdl = "type Query { things: [Thing] } type Thing { n: Int! }";
        assertThat(gateway.swap(JoinWriter.write(Map.of("s", sdl))))
                .isInstanceOf(SwapOutcome.Swapped.class);
        return gateway.execute(GraphQLRequest.of("{ things { n } }"), RequestContext.EMPTY)
                .toCompletableFuture()
                .join();
    }
}
