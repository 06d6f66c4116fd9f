package org.jingkai.subgraph.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.error.CallerError;
import org.jingkai.subgraph.error.Masking;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * Writes the result of an execution straight as bytes of JSON. Errors are written as their caller
 * may read them, see {@link Masking}.
 */
final class AnswerWriter {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private AnswerWriter() {}

    /**
     * The answer in bytes.
     *
     * @throws RequestProblem ANSWER_TOO_LARGE as soon as there are more than {@code most} bytes
     */
    static Buffer write(ExecutionResult result, Masking masking, int most) {
        Bounded bytes = new Bounded(most);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            if (!result.getErrors().isEmpty()) {
                json.writeArrayFieldStart("errors");
                for (GraphQLError error : result.getErrors()) {
                    write(json, masking.told(error));
                }
                json.writeEndArray();
            }
            if (result.isDataPresent()) {
                json.writeFieldName("data");
                write(json, result.<Object>getData());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.buffer;
    }

    private static void write(JsonGenerator json, CallerError error) throws IOException {
        json.writeStartObject();
        json.writeStringField("message", error.message());
        if (!error.locations().isEmpty()) {
            json.writeArrayFieldStart("locations");
            for (SourceLocation location : error.locations()) {
                json.writeStartObject();
                json.writeNumberField("line", location.getLine());
                json.writeNumberField("column", location.getColumn());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!error.path().isEmpty()) {
            json.writeFieldName("path");
            write(json, error.path());
        }
        json.writeObjectFieldStart("extensions");
        json.writeStringField("code", error.code().name());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Map<?, ?> object -> writeObject(json, object);
            case List<?> items -> writeList(json, items);
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case BigInteger number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Enum<?> constant -> json.writeString(constant.name());
            default ->
                    throw new IllegalStateException("no JSON for a value of " + value.getClass());
        }
    }

    private static void writeObject(JsonGenerator json, Map<?, ?> object) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> member : object.entrySet()) {
            json.writeFieldName((String) member.getKey());
            write(json, member.getValue());
        }
        json.writeEndObject();
    }

    private static void writeList(JsonGenerator json, List<?> items) throws IOException {
        json.writeStartArray();
        for (Object item : items) {
            write(json, item);
        }
        json.writeEndArray();
    }

    /** Bytes up to a limit. */
    private static final class Bounded extends OutputStream {

        private final int most;
        private final Buffer buffer = Buffer.buffer();

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            if (buffer.length() + (long) length > most) {
                throw new RequestProblem(
                        ProblemCode.ANSWER_TOO_LARGE,
                        "The answer would have more than "
                                + most
                                + " bytes. Ask for smaller pages (first) or fewer fields.");
            }
            buffer.appendBytes(bytes, from, length);
        }
    }
}
