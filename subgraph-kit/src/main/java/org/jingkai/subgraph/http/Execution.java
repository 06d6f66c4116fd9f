package org.jingkai.subgraph.http;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jingkai.subgraph.error.ProblemCode;
import org.jingkai.subgraph.error.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * Executes one request from end to end on the thread that calls it. What the request holds (its
 * session and with it its database connection) is given back by this thread when the execution
 * ends, and not by the end of the HTTP exchange: a caller that hangs up would else close the
 * session under the thread that uses it, which then takes a connection that nobody gives back.
 */
@ApplicationScoped
class Execution {

    private static final Logger LOG = Logger.getLogger(Execution.class);

    private final ExecutionService service;
    private final CurrentVertxRequest current;
    private final ServiceLimits limits;

    Execution(ExecutionService service, CurrentVertxRequest current, ServiceLimits limits) {
        this.service = service;
        this.current = current;
        this.limits = limits;
    }

    /**
     * The answer in bytes.
     *
     * @throws RequestProblem if the request is refused as a whole
     */
    Buffer answer(RoutingContext exchange, String body, Budget budget) {
        JsonObject request = parse(body);
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        ContextState state = context.getState();
        try {
            current.setCurrent(exchange);
            Outcome outcome = new Outcome();
            service.executeAsync(request, metadata(exchange, state, budget), outcome);
            return bytes(outcome, request);
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            context.destroy(state);
            context.deactivate();
            budget.close();
        }
    }

    private static JsonObject parse(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw new RequestProblem(
                    ProblemCode.BAD_REQUEST,
                    "The body is not a JSON object. Send {\"query\": \"…\", \"variables\": {…}}.");
        }
    }

    private static Map<String, Object> metadata(
            RoutingContext exchange, ContextState state, Budget budget) {
        Map<String, List<String>> headers = new HashMap<>();
        var given = exchange.request().headers();
        given.names().forEach(name -> headers.put(name, given.getAll(name)));
        Map<String, Object> metadata = new ConcurrentHashMap<>();
        metadata.put("runBlocking", true);
        metadata.put("httpHeaders", headers);
        metadata.put("state", state);
        metadata.put(Budget.KEY, budget);
        return metadata;
    }

    private Buffer bytes(Outcome outcome, JsonObject request) {
        if (outcome.failure != null) {
            throw problem(outcome.failure, request);
        }
        if (outcome.response == null) {
            throw new IllegalStateException("the execution left its thread");
        }
        Buffer bytes = Buffer.buffer(outcome.response.getExecutionResultAsString());
        if (bytes.length() > limits.maxAnswer()) {
            throw logged(
                    new RequestProblem(
                            ProblemCode.ANSWER_TOO_LARGE,
                            "The answer would have more than "
                                    + limits.maxAnswer()
                                    + " bytes. Ask for smaller pages (first) or fewer fields."),
                    request);
        }
        return bytes;
    }

    private static RequestProblem problem(Throwable failure, JsonObject request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestProblem problem) {
                return logged(problem, request);
            }
        }
        throw new IllegalStateException("could not execute an operation", failure);
    }

    private static RequestProblem logged(RequestProblem problem, JsonObject request) {
        LOG.infof(
                "refused the operation %08x: %s",
                request.getOrDefault("query", JsonObject.NULL).hashCode(), problem.code());
        return problem;
    }

    private static final class Outcome implements ExecutionResponseWriter {

        private @Nullable ExecutionResponse response;
        private @Nullable Throwable failure;

        @Override
        public void write(ExecutionResponse executed) {
            response = executed;
        }

        @Override
        public void fail(Throwable thrown) {
            failure = thrown;
        }
    }
}
