package org.jingkai.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.testing.Answer;
import org.jingkai.subgraph.testing.PostgresResource;
import org.jingkai.subgraph.testing.Question;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CircularApiTest {

    @Test
    void answersACircularWithCasesSubjectsAndFigures() {
        Answer answer =
                Question.of(
                                "{ circular(id: \"formalism-2025-07\") { issuers issuedOn cases { subject"
                                        + " problem region { code } subjects { organisation(language: EN)"
                                        + " activities } figures { indicator figure { value unit published"
                                        + " { value unitMultiplier } qualifier source { id } } } } } }")
                        .answer();

        assertThat(answer.list("circular.cases")).hasSize(3);
        assertThat(answer.list("circular.cases[2].subjects")).hasSize(4);
        assertThat(answer.number("circular.cases[0].figures[1].figure.value"))
                .isEqualByComparingTo("1650000000");
        assertThat(answer.number("circular.cases[0].figures[1].figure.published.value"))
                .isEqualByComparingTo("16.5");
        assertThat(answer.<String>at("circular.cases[0].figures[1].figure.source.id"))
                .isEqualTo("seed-circular");
    }

    @Test
    void findsCasesByTextRegionProblemIssuerAndDate() {
        assertThat(count("search: \"SUIHUA\"")).isEqualTo(1);
        assertThat(count("search: \"书法家\"")).isEqualTo(1);
        assertThat(count("region: \"520000\"")).isEqualTo(2);
        assertThat(count("region: \"520000\", direct: true")).isZero();
        assertThat(count("problem: BLIND_PROJECT")).isEqualTo(3);
        assertThat(count("issuer: \"国家监委\"")).isEqualTo(3);
        assertThat(count("issuedFrom: \"2025-01-01\", issuedTo: \"2025-12-31\"")).isEqualTo(8);
        assertThat(count("search: \"no such text\"")).isZero();
    }

    @Test
    void findsACircularByOneOfItsCases() {
        Answer answer =
                Question.of(
                                "{ circulars(where: { problem: DISGUISED_ASSESSMENT }) { totalCount nodes"
                                        + " { id } } }")
                        .answer();

        assertThat(answer.<List<String>>at("circulars.nodes.id"))
                .containsExactly("formalism-2025-07");
    }

    @Test
    void refusesAMalformedRegionAndDoesNotMindAnUnknownOne() {
        assertThat(
                        Question.of("{ circularCases(where: { region: \"52\" }) { totalCount } }")
                                .ask()
                                .codes())
                .containsExactly("BAD_CODE");
        assertThat(count("region: \"999999\"")).isZero();
    }

    @Test
    void refusesADateThatIsNoneAndARangeThatIsTurnedRound() {
        Answer bad =
                Question.of("{ circulars(where: { issuedFrom: \"2025-13-01\" }) { totalCount } }")
                        .ask();
        Answer turned =
                Question.of(
                                "{ circulars(where: { issuedFrom: \"2025-02-01\", issuedTo:"
                                        + " \"2025-01-01\" }) { totalCount } }")
                        .ask();

        assertThat(bad.codes()).containsExactly("BAD_RANGE");
        assertThat(bad.firstMessage()).contains("where.issuedFrom", "2025-07-14");
        assertThat(turned.codes()).containsExactly("BAD_RANGE");
        assertThat(
                        Question.of("{ inspectionReleases(since: \"2025\") { totalCount } }")
                                .ask()
                                .codes())
                .containsExactly("BAD_RANGE");
    }

    @Test
    void answersTheCasesOfARegionWithTheirCirculars() {
        Answer answer =
                Question.entities(
                                "... on Region { circularCases { problem circular { id } } }",
                                List.of(Map.of("__typename", "Region", "code", "230000")))
                        .answer();

        assertThat(answer.<String>at("_entities[0].circularCases[0].circular.id"))
                .isEqualTo("formalism-2025-07");
    }

    private static int count(String filter) {
        return Question.of("{ circularCases(where: { " + filter + " }) { totalCount } }")
                .answer()
                .number("circularCases.totalCount")
                .intValueExact();
    }
}
