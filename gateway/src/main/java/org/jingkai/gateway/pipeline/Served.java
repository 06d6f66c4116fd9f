package org.jingkai.gateway.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jingkai.gateway.execution.PlanExecutor;
import org.jingkai.gateway.execution.SubgraphClient;
import org.jingkai.gateway.supergraph.LoadError;
import org.jingkai.gateway.supergraph.LoadOutcome;
import org.jingkai.gateway.supergraph.Supergraph;
import org.jingkai.gateway.supergraph.SupergraphLoader;
import org.jspecify.annotations.Nullable;

/** The supergraph that is served, and how another one takes its place. */
final class Served {

    private static final System.Logger LOG = System.getLogger(Served.class.getName());

    private static final LoadError NOT_UNDERSTOOD =
            new LoadError(
                    "SUPERGRAPH_NOT_UNDERSTOOD",
                    "The supergraph is valid SDL but not of the join form. Compose it with a tool that writes join v0.1 to v0.5.");

    private final GatewaySettings settings;
    private final Executor workers;
    private final RequestObserver observer;
    private final UsedFields used = new UsedFields();
    private final AtomicReference<@Nullable Preparation> current = new AtomicReference<>();

    Served(GatewaySettings settings, Executor workers, RequestObserver observer) {
        this.settings = settings;
        this.workers = workers;
        this.observer = observer;
    }

    /** What readies requests now; null before the first supergraph. */
    @Nullable Preparation preparation() {
        return current.get();
    }

    /** The supergraph that answers now; empty before the first. */
    Optional<Supergraph> supergraph() {
        return Optional.ofNullable(current.get())
                .map(preparation -> preparation.snapshot().supergraph());
    }

    /** Offers a supergraph text, held back if clients would lose too much. */
    SwapOutcome offer(String supergraphSdl, SubgraphClient reached, Predicate<SchemaLoss> tooMuch) {
        try {
            return switch (SupergraphLoader.load(supergraphSdl, settings.ownFields())) {
                case LoadOutcome.NotLoaded(List<LoadError> errors) ->
                        new SwapOutcome.Rejected(errors);
                case LoadOutcome.Loaded(Supergraph supergraph) -> {
                    SchemaLoss loss =
                            supergraph()
                                    .map(served -> loss(served, supergraph))
                                    .filter(tooMuch)
                                    .orElse(null);
                    yield loss == null ? take(supergraph, reached) : new SwapOutcome.HeldBack(loss);
                }
            };
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a supergraph could not be read", e);
            return new SwapOutcome.Rejected(List.of(NOT_UNDERSTOOD));
        }
    }

    private SchemaLoss loss(Supergraph served, Supergraph offered) {
        return SchemaLoss.between(served.api().schema(), offered.api().schema(), used);
    }

    private SwapOutcome take(Supergraph supergraph, SubgraphClient reached) {
        current.set(
                new Preparation(
                        new Snapshot(supergraph, settings, used),
                        settings,
                        workers,
                        new PlanExecutor(reached, settings.errors()),
                        observer));
        return new SwapOutcome.Swapped(List.copyOf(supergraph.subgraphs().values()));
    }
}
