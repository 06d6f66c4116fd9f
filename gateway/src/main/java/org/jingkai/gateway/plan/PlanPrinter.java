package org.jingkai.gateway.plan;

import java.util.ArrayList;
import java.util.List;
import org.jingkai.gateway.plan.ContextInput.ContextSource;
import org.jingkai.gateway.plan.FetchSelection.FetchField;
import org.jingkai.gateway.plan.FetchSelection.FetchFragment;
import org.jingkai.gateway.plan.PlanNode.Entities;
import org.jingkai.gateway.plan.PlanNode.EntityPart;
import org.jingkai.gateway.plan.PlanNode.Fetch;
import org.jingkai.gateway.plan.PlanNode.Parallel;
import org.jingkai.gateway.plan.PlanNode.Root;
import org.jingkai.gateway.plan.PlanNode.Sequence;
import org.jingkai.gateway.plan.PlanNode.Subscribe;
import org.jingkai.gateway.plan.Representation.RepresentationField;
import org.jingkai.gateway.plan.Representation.RepresentationFragment;
import org.jingkai.gateway.plan.Representation.RepresentationSelection;
import org.jspecify.annotations.Nullable;

/** Prints a plan, the same text for the same plan, in the form that federation engineers know. */
final class PlanPrinter {

    private final StringBuilder out = new StringBuilder();
    private int depth;

    private PlanPrinter() {}

    static String print(QueryPlan plan) {
        PlanPrinter printer = new PlanPrinter();
        printer.block("QueryPlan", () -> printer.node(plan.root()));
        return printer.out.toString();
    }

    private void node(@Nullable PlanNode node) {
        switch (node) {
            case null -> {}
            case Sequence(List<PlanNode> nodes) ->
                    block("Sequence", () -> nodes.forEach(this::node));
            case Parallel(List<PlanNode> nodes) ->
                    block("Parallel", () -> nodes.forEach(this::node));
            case Subscribe(Fetch primary, PlanNode rest) ->
                    block(
                            "Subscription",
                            () -> {
                                node(primary);
                                node(rest);
                            });
            case Fetch fetch -> fetch(fetch);
        }
    }

    private void fetch(Fetch fetch) {
        String head = "Fetch(service: \"" + fetch.subgraph() + "\")";
        switch (fetch.target()) {
            case Root(Path path, List<FetchSelection> selections) when path.equals(Path.ROOT) ->
                    block(head, () -> selections(selections));
            case Root(Path path, List<FetchSelection> selections) ->
                    block(
                            "Flatten(path: \"" + path + "\")",
                            () -> block(head, () -> selections(selections)));
            case Entities(List<EntityPart> parts) when parts.size() == 1 ->
                    block(
                            "Flatten(path: \"" + parts.getFirst().path() + "\")",
                            () -> block(head, () -> part(parts.getFirst())));
            case Entities(List<EntityPart> parts) ->
                    block(
                            head,
                            () -> {
                                for (EntityPart part : parts) {
                                    block(
                                            "Flatten(path: \"" + part.path() + "\")",
                                            () -> part(part));
                                }
                            });
        }
    }

    private void part(EntityPart part) {
        line("{");
        depth++;
        for (Representation representation : part.representations()) {
            representation(representation);
        }
        part.contexts().forEach(this::context);
        depth--;
        line("} => {");
        depth++;
        selections(part.selections());
        depth--;
        line("}");
    }

    private void context(ContextInput context) {
        for (ContextSource source : context.sources()) {
            String types =
                    source.types().isEmpty() ? "" : " on " + String.join(" | ", source.types());
            block(
                    "$" + context.variable() + " = \"" + source.path() + "\"" + types,
                    () -> inputs(source.selections()));
        }
    }

    private void representation(Representation representation) {
        boolean renamed = !representation.typename().equals(representation.onType());
        block(
                "... on " + representation.onType(),
                () -> {
                    line("__typename" + (renamed ? " = " + representation.typename() : ""));
                    inputs(representation.keys());
                    inputs(representation.required());
                });
    }

    private void inputs(List<RepresentationSelection> inputs) {
        for (RepresentationSelection input : inputs) {
            switch (input) {
                case RepresentationField(String storage, String name, boolean _, var inner) -> {
                    String text = storage.equals(name) ? name : name + " = " + storage;
                    nested(text, inner.isEmpty(), () -> inputs(inner));
                }
                case RepresentationFragment(List<String> types, var inner) ->
                        block("... on " + String.join(" | ", types), () -> inputs(inner));
            }
        }
    }

    private void selections(List<FetchSelection> selections) {
        List<FetchSelection> copy = new ArrayList<>(selections);
        for (FetchSelection selection : copy) {
            switch (selection) {
                case FetchField field -> {
                    nested(
                            OperationText.head(field),
                            field.selections().isEmpty(),
                            () -> selections(field.selections()));
                }
                case FetchFragment(String type, var inner) ->
                        block("... on " + type, () -> selections(inner));
            }
        }
    }

    private void nested(String head, boolean leaf, Runnable body) {
        if (leaf) {
            line(head);
        } else {
            block(head, body);
        }
    }

    private void block(String head, Runnable body) {
        line(head + " {");
        depth++;
        body.run();
        depth--;
        line("}");
    }

    private void line(String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
