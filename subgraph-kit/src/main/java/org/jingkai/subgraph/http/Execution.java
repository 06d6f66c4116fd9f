package org.jingkai.subgraph.http;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jingkai.subgraph.error.Masking;
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
    Buffer answer(RoutingContext exchange, String text, Budget budget) {
        GraphqlBody body = GraphqlBody.parse(text);
        ManagedContext context = Arc.container().requestContext();
        long begun = System.nanoTime();
        context.activate();
        ContextState state = context.getState();
        try {
            current.setCurrent(exchange);
            Outcome outcome = new Outcome();
            service.executeAsync(body.json(), metadata(exchange, state, budget), outcome);
            return bytes(outcome, body, begun);
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            context.destroy(state);
            context.deactivate();
            budget.close();
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

    private Buffer bytes(Outcome outcome, GraphqlBody body, long begun) {
        Masking masking = new Masking();
        try {
            if (outcome.failure != null) {
                throw masking.told(outcome.failure);
            }
            if (outcome.response == null) {
                throw new IllegalStateException("the execution left its thread");
            }
            ExecutionResult result = outcome.response.getExecutionResult();
            Buffer answer =
                    AnswerWriter.write(explained(result, body), masking, limits.maxAnswer());
            ServiceMetrics.answered(
                    result.getErrors().isEmpty() ? "complete" : "with_errors",
                    System.nanoTime() - begun);
            return answer;
        } catch (RequestProblem problem) {
            ServiceMetrics.answered(problem.code().name(), System.nanoTime() - begun);
            LOG.infof("refused the operation %s: %s", hash(body.query()), problem.code());
            throw problem;
        }
    }

    /** The library does not say why it could not parse a document: its parser is asked again. */
    private static ExecutionResult explained(ExecutionResult result, GraphqlBody body) {
        if (result.isDataPresent()) {
            return result;
        }
        ParseAndValidateResult parsed =
                ParseAndValidate.parse(ExecutionInput.newExecutionInput(body.query()).build());
        return parsed.isFailure()
                ? ExecutionResult.newExecutionResult()
                        .addError(parsed.getSyntaxException().toInvalidSyntaxError())
                        .build()
                : result;
    }

    private static String hash(String document) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
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
