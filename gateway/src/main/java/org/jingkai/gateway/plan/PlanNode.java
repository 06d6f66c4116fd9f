package org.jingkai.gateway.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A step of a query plan. */
public sealed interface PlanNode {

    /** One after the other. */
    record Sequence(List<PlanNode> nodes) implements PlanNode {}

    /** All at once. */
    record Parallel(List<PlanNode> nodes) implements PlanNode {}

    /** One upstream subscription; {@code rest} runs for each of its events. */
    record Subscribe(Fetch primary, @Nullable PlanNode rest) implements PlanNode {}

    /**
     * One call of a subgraph.
     *
     * @param operation the text that is sent
     * @param operationName its name; null if the client gave none
     * @param variables the client's variables it uses
     * @param target what it asks for, and where the answer goes
     * @param renames names in the subgraph's answer that stand for another name in the merged tree
     */
    record Fetch(
            String subgraph,
            String operation,
            @Nullable String operationName,
            List<String> variables,
            Target target,
            Map<String, String> renames)
            implements PlanNode {}

    /** Where a fetch begins. */
    sealed interface Target {}

    /**
     * At a root type.
     *
     * @param path the objects of the merged tree that take the answer: the root, or objects of the
     *     query type further down
     */
    record Root(Path path, List<FetchSelection> selections) implements Target {}

    /** At entities; each part is one {@code _entities} field of the same operation. */
    record Entities(List<EntityPart> parts) implements Target {}

    /**
     * The entities at one path.
     *
     * @param alias the response name of this {@code _entities} field
     * @param variable the variable that carries the representations
     * @param representations how an object becomes a representation, by its type
     * @param contexts variables that are filled from objects above
     */
    record EntityPart(
            Path path,
            String alias,
            String variable,
            List<Representation> representations,
            List<FetchSelection> selections,
            List<ContextInput> contexts) {}
}
