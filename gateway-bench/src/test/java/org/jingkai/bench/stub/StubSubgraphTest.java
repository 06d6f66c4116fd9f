package org.jingkai.bench.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingkai.gateway.execution.SubgraphRequest;
import org.jingkai.gateway.execution.SubgraphResponse;
import org.jingkai.gateway.operation.GraphQLRequest;
import org.jingkai.gateway.pipeline.Gateway;
import org.jingkai.gateway.pipeline.GatewaySettings;
import org.jingkai.gateway.pipeline.RequestContext;
import org.jingkai.gateway.pipeline.SwapOutcome;
import org.junit.jupiter.api.Test;

class StubSubgraphTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, StubSubgraph> SUBGRAPHS =
            Graph.SUBGRAPHS.stream()
                    .collect(Collectors.toMap(Function.identity(), StubSubgraph::named));

    @Test
    void answersTheBigQueryThroughTheGatewayInFull() throws IOException {
        byte[] body = throughGateway("big");
        JsonNode answer = JSON.readTree(body);
        assertThat(answer.has("errors")).isFalse();
        assertThat(body).hasSizeBetween(85_000, 95_000);
        JsonNode product = answer.at("/data/topProducts/0/reviews/0/author/reviews/0/product");
        assertThat(product.get("name").asText()).isNotEmpty();
        assertThat(product.get("inStock").isBoolean()).isTrue();
        assertThat(answer.findValues("shippingEstimate")).hasSize(85).noneMatch(JsonNode::isNull);
    }

    @Test
    void answersTheSmallQueryThroughTheGatewayInFull() throws IOException {
        byte[] body = throughGateway("small");
        JsonNode answer = JSON.readTree(body);
        assertThat(answer.has("errors")).isFalse();
        assertThat(body).hasSizeBetween(900, 1_150);
        assertThat(answer.findValues("shippingEstimate")).hasSize(4).noneMatch(JsonNode::isNull);
    }

    @Test
    void movesTheSubgraphsOfTheSupergraphToOtherPorts() {
        assertThat(Graph.supergraph(4302))
                .contains(":4302/", ":4303/", ":4304/", ":4305/")
                .doesNotContain(":4301/");
        assertThat(Graph.supergraph(Graph.FIRST_PORT)).isEqualTo(Graph.supergraph());
    }

    @Test
    void answersEqualBodiesFromMemory() {
        StubSubgraph accounts = StubSubgraph.named("accounts");
        byte[] first = accounts.answer(body("{ me { name } }"));
        assertThat(accounts.answer(body("{ me { name } }"))).isSameAs(first);
        assertThat(accounts.answer(body("{ me { id } }"))).isNotEqualTo(first);
    }

    @Test
    void estimatesShippingOnlyIfPriceAndWeightAreSent() throws IOException {
        assertThat(
                        shipping("\"price\":900,\"weight\":120")
                                .at("/data/_entities/0/shippingEstimate"))
                .hasToString("12");
        assertThat(shipping("\"price\":900").has("errors")).isTrue();
    }

    @Test
    void tellsWhatIsNotValid() throws IOException {
        JsonNode answer = JSON.readTree(StubSubgraph.named("accounts").answer(body("{ nothing }")));
        assertThat(answer.get("errors")).isNotEmpty();
        assertThatThrownBy(() ->
                        StubSubgraph.named("accounts")
                                .answer("no".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static JsonNode shipping(String sent) throws IOException {
        String request =
                "{\"query\":\"query($r:[_Any!]!){_entities(representations:$r){...on Product{shippingEstimate}}}\","
                        + "\"variables\":{\"r\":[{\"__typename\":\"Product\",\"upc\":\"upc-1\","
                        + sent
                        + "}]}}";
        return JSON.readTree(
                StubSubgraph.named("inventory").answer(request.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] body(String query) {
        return ("{\"query\":\"" + query + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] throughGateway(String query) {
        Gateway gateway = new Gateway(StubSubgraphTest::ask, GatewaySettings.DEFAULT);
        assertThat(gateway.swap(Graph.supergraph())).isInstanceOf(SwapOutcome.Swapped.class);
        return gateway.execute(GraphQLRequest.of(Graph.query(query)), RequestContext.EMPTY)
                .toCompletableFuture()
                .join()
                .toJson();
    }

    private static CompletionStage<SubgraphResponse> ask(SubgraphRequest request) {
        StubSubgraph subgraph = Objects.requireNonNull(SUBGRAPHS.get(request.subgraph()));
        return CompletableFuture.completedFuture(
                new SubgraphResponse.Answered(200, subgraph.answer(request.body())));
    }
}
