package org.jingkai.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the graph answers while a part of it dies. */
class FailureIT {

    private static final String QUESTION =
            "{ region(code: \"320000\") { code name zones(first: 2) { totalCount } trade(period:"
                    + " \"2024-12\", span: YTD) { total { amount { value } } } inspections { mode } }"
                    + " circulars(first: 1) { totalCount } traders { code } }";

    @ParameterizedTest
    @CsvSource({
        "zones, region.name, circulars.totalCount",
        "trade, region.trade, region.code",
        "inspection, region.inspections, region.code"
    })
    void answersTheRestWhenAServiceDiesInMidQuestion(String service, String lost, String kept) {
        Launched.Place place = Launched.Place.named("failure");
        try (Launched suite = Launched.up(place)) {
            Graph graph = new Graph(suite.port());
            SuiteIT.assertClean(graph.ask(QUESTION));

            List<Response> during = askWhileKilling(suite, graph, service);

            for (Response answer : during) {
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
                assertThat(answer.<Map<String, Object>>path("$")).containsKey("data");
            }
            Response after = graph.ask(QUESTION);
            assertThat(after.<List<String>>path("errors.extensions.code"))
                    .as(after.asString())
                    .contains("SUBGRAPH_UNAVAILABLE");
            assertThat(after.<List<String>>path("errors.extensions.service")).contains(service);
            assertThat(path(after, lost)).as(after.asString()).isNull();
            assertThat(path(after, kept)).as(after.asString()).isNotNull();
        }
    }

    private static List<Response> askWhileKilling(Launched suite, Graph graph, String service) {
        List<Response> answers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            if (i == 10) {
                suite.member(service + "-service").destroyForcibly();
            }
            answers.add(graph.ask(QUESTION));
        }
        return answers;
    }

    private static @Nullable Object path(Response answer, String path) {
        @Nullable Object data = answer.path("data");
        for (String name : path.split("\\.", -1)) {
            data = data instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return data;
    }
}
