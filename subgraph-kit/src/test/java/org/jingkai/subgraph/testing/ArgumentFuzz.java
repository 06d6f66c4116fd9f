package org.jingkai.subgraph.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import graphql.language.AstPrinter;
import graphql.language.InputValueDefinition;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jingkai.subgraph.error.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Sends odd values for every argument of every field of the service under test, those inside input
 * objects and representations too. A coded refusal is as good as an answer; an internal error, an
 * error without a code, or a status above 499 is a failure.
 */
public final class ArgumentFuzz {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final int LONGEST_MESSAGE = 600;
    private static final int CALLERS = 4;

    /**
     * In the build each argument gets a share of the values, another one than the argument before.
     */
    private static final int SHARE = 5;

    private static final boolean ALL = "all".equals(System.getProperty("jingkai.fuzz"));
    private static final Set<String> CODES =
            Stream.of(ProblemCode.values())
                    .filter(code -> code != ProblemCode.INTERNAL_ERROR)
                    .map(Enum::name)
                    .collect(Collectors.toSet());

    private final FuzzSchema schema;
    private final List<String> known;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private int arguments;
    private final List<Runnable> checks = new ArrayList<>();

    private ArgumentFuzz(FuzzSchema schema, List<String> known) {
        this.schema = schema;
        this.known = known;
    }

    /**
     * Runs it.
     *
     * @param samples see {@link FuzzSchema}
     * @param known well-formed codes, for lists that are too long
     */
    public static void check(Map<String, String> samples, List<String> known) {
        String sdl = Question.of("{ _service { sdl } }").answer().at("_service.sdl");
        ArgumentFuzz fuzz = new ArgumentFuzz(new FuzzSchema(sdl, samples), known);
        fuzz.run();
        assertThat(fuzz.failures).isEmpty();
        assertThat(fuzz.checks).hasSizeGreaterThan(500);
    }

    private void run() {
        for (FuzzSchema.Place place : schema.places()) {
            checkThatItIsReached(place);
            for (InputValueDefinition argument : place.field().getInputValueDefinitions()) {
                fuzz(place, argument.getName(), argument, "%s");
            }
        }
        schema.entities().forEach(this::fuzzRepresentations);
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            checks.forEach(callers::execute);
        }
    }

    /** A field that no answer holds is not tested, whatever is sent to it. */
    private void checkThatItIsReached(FuzzSchema.Place place) {
        String text = send(schema.document(place, "", null, ""), null);
        JsonPath answer = JsonPath.from(text);
        if (answer.get("errors") != null || !text.contains('"' + place.field().getName() + '"')) {
            failures.add("not reached: " + place.type() + "." + place.field().getName() + text);
        }
    }

    private void fuzz(
            FuzzSchema.Place place, String argument, InputValueDefinition declared, String around) {
        String type = FuzzSchema.name(declared.getType());
        List<InputValueDefinition> inside = schema.inputFields(type);
        for (InputValueDefinition field : inside) {
            fuzz(place, argument, field, around.formatted("{ " + field.getName() + ": %s }"));
        }
        String variable = "($v: " + AstPrinter.printAst(declared.getType()) + ")";
        String document = schema.document(place, variable, argument, around.formatted("$v"));
        List<@Nullable Object> values =
                FuzzSchema.isList(declared.getType())
                        ? OddValues.lists(type, known)
                        : OddValues.single(type);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (ALL || (i + arguments) % SHARE == 0) {
                checks.add(() -> check(document, value));
            }
        }
        arguments++;
    }

    private void fuzzRepresentations(String type, String key) {
        String document = "query($v: [_Any!]!) { _entities(representations: $v) { __typename } }";
        for (Object value : OddValues.representations(type, key)) {
            checks.add(() -> check(document, value));
        }
    }

    private void check(String document, @Nullable Object value) {
        String body = send(document, value);
        JsonPath answer = JsonPath.from(body);
        List<@Nullable String> codes = answer.get("errors.extensions.code");
        boolean refusedRightly = codes == null || CODES.containsAll(codes);
        List<String> messages = answer.get("errors.message");
        boolean isShort =
                messages == null
                        || messages.stream().allMatch(text -> text.length() < LONGEST_MESSAGE);
        if (!refusedRightly || !isShort) {
            failures.add(document + " with " + shown(value) + " => " + body);
        }
    }

    private static String shown(@Nullable Object value) {
        String text = json(value);
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private String send(String document, @Nullable Object value) {
        String body =
                "{\"query\":" + json(document) + ",\"variables\":{\"v\":" + json(value) + "}}";
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + RestAssured.port + "/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() > 499) {
                failures.add(response.statusCode() + ": " + document + " " + shown(value));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String json(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(json, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Map<?, ?> object -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> member : object.entrySet()) {
                    json.writeFieldName(member.getKey().toString());
                    write(json, member.getValue());
                }
                json.writeEndObject();
            }
            case List<?> items -> {
                json.writeStartArray();
                for (Object item : items) {
                    write(json, item);
                }
                json.writeEndArray();
            }
            case BigDecimal number -> json.writeNumber(number.toString());
            case Number number -> json.writeNumber(number.longValue());
            case Boolean truth -> json.writeBoolean(truth);
            default -> json.writeString(value.toString());
        }
    }
}
