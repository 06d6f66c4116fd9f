package org.jingkai.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the reader and the writer against Jackson. */
class JsonTest {

    private static final ObjectMapper JACKSON = new ObjectMapper();
    private static final String[] NAMES = {"id", "name", "__typename", "ключ", "a\"b", "nested"};
    private static final String[] TEXTS = {
        "",
        "x",
        "a longer text than eight bytes",
        "经开区",
        "😀 and more",
        "\"\\/\b\f\n\r\t",
        "\u0001\u001f\u007f"
    };

    @Test
    void readsAndWritesWhatJacksonDoes() throws IOException, MalformedJson {
        Random random = new Random(7);
        JsonShape shape = JsonShape.empty();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            value(random, text, 0);
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            JsonNode expected = JACKSON.readTree(bytes);
            assertThat(JACKSON.readTree(Json.bytes(Json.read(bytes)))).isEqualTo(expected);
            assertThat(JACKSON.readTree(Json.bytes(Json.readInPlace(bytes, shape))))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[",
                "[1,]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "[1 2]",
                "1 2",
                "01",
                "-",
                "1.",
                ".5",
                "1e",
                "+1",
                "NaN",
                "tru",
                "nul",
                "\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\",
                "\"a\nb\"",
                "'a'",
                "[1]]",
                "{\"a\":1}}",
                "\"\t\"",
                "//",
                "[\"eight___\u0001\"]"
            })
    void refusesWhatIsNotJson(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Json.read(bytes)).isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> Json.readInPlace(bytes, JsonShape.empty()))
                .isInstanceOf(MalformedJson.class);
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        for (int[] wrong :
                new int[][] {
                    {0x80},
                    {0xc0, 0x80},
                    {0xe0, 0x80, 0x80},
                    {0xed, 0xa0, 0x80},
                    {0xf5, 0x80, 0x80, 0x80},
                    {0xe4, 0xbd}
                }) {
            byte[] bytes = new byte[wrong.length + 2];
            bytes[0] = '"';
            for (int i = 0; i < wrong.length; i++) {
                bytes[i + 1] = (byte) wrong[i];
            }
            bytes[bytes.length - 1] = '"';
            assertThatThrownBy(() -> Json.read(bytes)).isInstanceOf(MalformedJson.class);
        }
    }

    @Test
    void refusesValuesNestedTooDeep() throws MalformedJson {
        assertThat(Json.read("[".repeat(400) + "]".repeat(400))).isNotNull();
        assertThatThrownBy(() -> Json.read("[".repeat(100_000)))
                .isInstanceOf(MalformedJson.class)
                .hasMessageContaining("deep");
    }

    @Test
    void tellsWhereTheTextIsWrong() {
        assertThatThrownBy(() -> Json.read("{\n  \"a\": x}"))
                .hasMessage("the text is not JSON at line 2, column 8");
    }

    @Test
    void readsAnObjectThatIsTooWideToShareItsNames() throws MalformedJson {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < 1_000; i++) {
            text.append(i == 0 ? "" : ",").append("\"f").append(i).append("\":").append(i);
        }
        Object read =
                Json.readInPlace(
                        text.append('}').toString().getBytes(StandardCharsets.UTF_8),
                        JsonShape.empty());
        assertThat(read).isInstanceOf(JsonObject.class);
        JsonObject object = (JsonObject) java.util.Objects.requireNonNull(read);
        assertThat(object.size()).isEqualTo(1_000);
        assertThat(object.get("f999")).hasToString("999");
        assertThat(object.find("f1000")).isEqualTo(-1);
    }

    @Test
    void readsBelowDataUnderOtherNames() throws MalformedJson {
        JsonShape shape =
                JsonShape.ofResponse(java.util.Map.of("name_1", "name", "data", "errors"));
        byte[] text =
                "{\"data\":{\"name_1\":1,\"data\":2,\"in\":[{\"name_1\":3}]},\"name_1\":4}"
                        .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3; i++) {
            assertThat(Json.readInPlace(text, shape))
                    .hasToString(
                            "{\"data\":{\"name\":1,\"errors\":2,\"in\":[{\"name\":3}]},\"name_1\":4}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 62, 63, 64, 65, 200})
    void readsUnderOtherNamesHoweverWideTheObject(int before) throws MalformedJson {
        JsonShape shape = JsonShape.ofResponse(java.util.Map.of("x", "name"));
        String members = members(before) + "\"x\":1,\"y\":[{\"x\":2}]";
        for (int i = 0; i < 2; i++) {
            JsonObject data = data(shape, "{\"errors\":[],\"data\":{" + members + "}}");
            assertThat(data.get("name")).hasToString("1");
            assertThat(data.get("y")).hasToString("[{\"name\":2}]");
            assertThat(data.has("x")).isFalse();
        }
    }

    @Test
    void readsUnderOtherNamesHoweverManyShapesThereAre() throws MalformedJson {
        JsonShape shape = JsonShape.ofResponse(java.util.Map.of("x", "name"));
        for (int i = 0; i < 3_000; i++) {
            String object = "{\"f%d\":{\"x\":1},\"x\":2}".formatted(i);
            JsonObject data = data(shape, "{\"data\":" + object + ",\"e" + i + "\":1}");
            assertThat(data.get("name")).hasToString("2");
            assertThat(data.get("f" + i)).hasToString("{\"name\":1}");
        }
    }

    @Test
    void givesNumbersOfVeryManyDigitsAsText() throws MalformedJson {
        assertThat(Json.plain(Json.read("9".repeat(900_000)))).isInstanceOf(String.class);
    }

    private static String members(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("\"f").append(i).append("\":").append(i).append(',');
        }
        return text.toString();
    }

    private static JsonObject data(JsonShape shape, String text) throws MalformedJson {
        Object read = Json.readInPlace(text.getBytes(StandardCharsets.UTF_8), shape);
        return (JsonObject)
                java.util.Objects.requireNonNull(
                        ((JsonObject) java.util.Objects.requireNonNull(read)).get("data"));
    }

    @Test
    void keepsTheLastOfTwoMembersWithOneName() throws MalformedJson {
        assertThat(Json.read("{\"a\":1,\"b\":2,\"a\":3}")).hasToString("{\"a\":3,\"b\":2}");
    }

    private static void value(Random random, StringBuilder out, int depth) {
        switch (random.nextInt(depth > 4 ? 5 : 8)) {
            case 0 -> out.append(random.nextBoolean());
            case 1 -> out.append("null");
            case 2 -> out.append(random.nextInt());
            case 3 -> out.append(random.nextInt(100)).append(".5e").append(random.nextInt(9));
            case 4 -> text(random, out, TEXTS);
            case 5 -> list(random, out, depth);
            default -> object(random, out, depth);
        }
    }

    private static void object(Random random, StringBuilder out, int depth) {
        out.append("{ ");
        int size = random.nextInt(5);
        int first = random.nextInt(2);
        for (int i = 0; i < size; i++) {
            out.append(i == 0 ? "" : " , ");
            string(out, NAMES[(first + i) % NAMES.length]);
            out.append(" : ");
            value(random, out, depth + 1);
        }
        out.append("\n}");
    }

    private static void list(Random random, StringBuilder out, int depth) {
        out.append('[');
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            out.append(i == 0 ? "" : ",");
            value(random, out, depth + 1);
        }
        out.append(']');
    }

    private static void text(Random random, StringBuilder out, String[] among) {
        string(out, among[random.nextInt(among.length)] + among[random.nextInt(among.length)]);
    }

    private static void string(StringBuilder out, String text) {
        try {
            out.append(JACKSON.writeValueAsString(text));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
