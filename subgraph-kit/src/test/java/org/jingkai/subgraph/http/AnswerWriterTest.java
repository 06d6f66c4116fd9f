package org.jingkai.subgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.error.Masking;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerWriterTest {

    private static final int ENOUGH = 10_000;

    @Test
    void writesEveryKindOfValueExactly() {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("text", "经开 \"1\"\n");
        data.put("decimal", new BigDecimal("2.1790E+13"));
        data.put("whole", BigInteger.TWO.pow(70));
        data.put("int", 1);
        data.put("truth", true);
        data.put("constant", ProblemCode.BAD_CODE);
        data.put("list", Arrays.asList(1L, null));
        data.put("nothing", null);

        assertThat(written(ExecutionResult.newExecutionResult().data(data).build(), ENOUGH))
                .isEqualTo(
                        "{\"data\":{\"text\":\"经开 \\\"1\\\"\\n\",\"decimal\":21790000000000,"
                                + "\"whole\":1180591620717411303424,\"int\":1,\"truth\":true,"
                                + "\"constant\":\"BAD_CODE\",\"list\":[1,null],\"nothing\":null}}");
    }

    @Test
    void writesAnErrorWithItsPlaceAndCode() {
        ExecutionResult result =
                ExecutionResult.newExecutionResult()
                        .addError(new RequestProblem(ProblemCode.BAD_CODE, "No such code."))
                        .build();

        assertThat(written(result, ENOUGH))
                .isEqualTo(
                        "{\"errors\":[{\"message\":\"No such code.\",\"extensions\":{\"code\":\"BAD_CODE\"}}]}");
    }

    @Test
    void writesNothingOfAnErrorThatIsNotForCallers() {
        ExecutionResult result =
                ExecutionResult.newExecutionResult()
                        .data(null)
                        .addError(
                                GraphqlErrorBuilder.newError()
                                        .message("select secret")
                                        .path(List.of("a", 1, "b"))
                                        .extensions(Map.of("classification", "secret"))
                                        .build())
                        .build();

        assertThat(written(result, ENOUGH))
                .contains(
                        "\"path\":[\"a\",1,\"b\"]", "\"code\":\"INTERNAL_ERROR\"", "\"data\":null")
                .doesNotContain("secret", "classification");
    }

    @Test
    void stopsAsSoonAsThereIsTooMuch() {
        ExecutionResult result =
                ExecutionResult.newExecutionResult()
                        .data(Map.of("text", "x".repeat(ENOUGH)))
                        .build();

        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> written(result, ENOUGH))
                .matches(problem -> problem.code() == ProblemCode.ANSWER_TOO_LARGE);
    }

    private static String written(ExecutionResult result, int most) {
        return AnswerWriter.write(result, new Masking(), most).toString();
    }
}
