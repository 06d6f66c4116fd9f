package org.jingkai.gateway.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.operation.Budget;
import org.jingkai.gateway.operation.Selection;
import org.jingkai.gateway.operation.Selection.SelectedField;
import org.jingkai.gateway.operation.Selection.TypedSelection;
import org.jingkai.gateway.planning.Contexts.Drawn;
import org.jingkai.gateway.planning.SelectionNode.Drafted;
import org.jspecify.annotations.Nullable;

/**
 * A call of one subgraph while it is being drafted: what it asks, what it is told, and the calls it
 * waits for.
 */
final class FetchGroup {

    /** What the subgraph is told about an object of one type. */
    record Inputs(
            String typename,
            List<Selection> keys,
            Map<String, List<Selection>> required,
            Set<List<Selection>> known) {

        Inputs(String typename) {
            this(
                    typename,
                    new ArrayList<>(),
                    new LinkedHashMap<>(),
                    Collections.newSetFromMap(new IdentityHashMap<>()));
        }

        /** Field sets are converted once, so that equal ones are the same list. */
        private void addKey(List<Selection> fields) {
            if (known.add(fields)) {
                keys.addAll(fields);
            }
        }
    }

    /**
     * A variable that is filled from objects above.
     *
     * @param fields the fields that use it, named as the merged tree names them, by their type here
     */
    record ContextUse(Drawn drawn, String variable, Map<String, Set<String>> fields) {

        boolean isFor(Drawn other) {
            return drawn.argument().type().equals(other.argument().type())
                    && drawn.sources().equals(other.sources());
        }
    }

    private final int id;
    private final String subgraph;
    private final @Nullable Site site;
    private final SelectionNode selection = new SelectionNode();
    private final Map<String, Inputs> inputs = new LinkedHashMap<>();
    private final List<ContextUse> contexts = new ArrayList<>();
    private final Set<FetchGroup> parents = new LinkedHashSet<>();
    private boolean awaited;
    private boolean reentry;

    /** A group at the entities of a site, or at a root type if there is no site. */
    FetchGroup(int id, String subgraph, @Nullable Site site) {
        this.id = id;
        this.subgraph = subgraph;
        this.site = site;
    }

    int id() {
        return id;
    }

    String subgraph() {
        return subgraph;
    }

    @Nullable Site site() {
        return site;
    }

    SelectionNode selection() {
        return selection;
    }

    Map<String, Inputs> inputs() {
        return inputs;
    }

    Set<FetchGroup> parents() {
        return parents;
    }

    void addKey(String onType, String typename, List<Selection> keys) {
        inputsOn(onType, typename).addKey(keys);
    }

    /** Notes what a field, named as the merged tree names it, requires. */
    void addRequired(String onType, String typename, String field, List<Selection> required) {
        inputsOn(onType, typename).required().put(field, required);
    }

    List<ContextUse> contexts() {
        return contexts;
    }

    /**
     * The variable for an argument of a field, named as the merged tree names it; one with the same
     * values is used again.
     */
    String addContext(Drawn drawn, String typename, String field, Draft draft) {
        ContextUse use = null;
        for (ContextUse known : contexts) {
            use = use == null && known.isFor(drawn) ? known : use;
        }
        if (use == null) {
            String name = "context_" + drawn.argument().name();
            use = new ContextUse(drawn, draft.newVariable(name), new LinkedHashMap<>());
            contexts.add(use);
        }
        use.fields().computeIfAbsent(typename, _ -> new LinkedHashSet<>()).add(field);
        return use.variable();
    }

    /** Whether it begins at a root type. */
    boolean isRoot() {
        return site == null || reentry;
    }

    /** Notes that its objects are of the query type, so that they are not entities. */
    void reenter() {
        reentry = true;
    }

    /**
     * Whether objects of the type can be told this here: nothing of it is told with other arguments
     * already, and no other type shares the fragment, as it would be asked without being told.
     */
    boolean canBeTold(String type, String typename, List<Selection> required, Budget budget) {
        for (Map.Entry<String, Inputs> entry : inputs.entrySet()) {
            Inputs told = entry.getValue();
            boolean shares = !entry.getKey().equals(type) && told.typename().equals(typename);
            if (shares && !(required.isEmpty() && told.required().isEmpty())) {
                return false;
            }
            for (List<Selection> other : told.required().values()) {
                budget.step();
                if (other != required && conflict(required, other)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Whether objects of the type can be asked this here: no other type that shares the fragment,
     * and so is asked all of it, is asked something else under the same name.
     */
    boolean canBeAsked(
            Site at, String type, String typename, List<Selection> wanted, Budget budget) {
        boolean shared = false;
        for (Map.Entry<String, Inputs> entry : inputs.entrySet()) {
            boolean shares =
                    !entry.getKey().equals(type) && entry.getValue().typename().equals(typename);
            shared |= shares;
            budget.steps(shares ? 1 + wanted.size() : 1);
            if (shares
                    && (wanted.stream().anyMatch(each -> differs(typename, each))
                            || at.scope(entry.getKey()).asksOther(wanted))) {
                return false;
            }
        }
        if (!shared) {
            return true;
        }
        List<Selection> asked = asked(typename);
        budget.steps(asked.size());
        return !at.scope(type).asksOther(asked);
    }

    private List<Selection> asked(String typename) {
        List<Selection> asked = new ArrayList<>();
        selection.on(typename).fields().values().forEach(drafted -> asked.add(drafted.field()));
        return asked;
    }

    private boolean differs(String typename, Selection wanted) {
        return switch (wanted) {
            case TypedSelection typed ->
                    typed.selections().stream().anyMatch(each -> differs(typename, each));
            case SelectedField field -> {
                Drafted asked = selection.on(typename).fields().get(field.storageName());
                yield asked != null
                        && !(asked.field().name().equals(field.name())
                                && asked.field().arguments().equals(field.arguments())
                                && asked.field().selections().equals(field.selections()));
            }
        };
    }

    private static boolean conflict(List<Selection> some, List<Selection> others) {
        for (Selection one : some) {
            for (Selection other : others) {
                if (conflict(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean conflict(Selection one, Selection other) {
        if (one instanceof TypedSelection typed) {
            return conflict(typed.selections(), List.of(other));
        }
        if (other instanceof TypedSelection typed) {
            return conflict(List.of(one), typed.selections());
        }
        return one instanceof SelectedField field
                && other instanceof SelectedField same
                && field.name().equals(same.name())
                && (!field.storageName().equals(same.storageName())
                        || conflict(field.selections(), same.selections()));
    }

    private Inputs inputsOn(String onType, String typename) {
        return inputs.computeIfAbsent(onType, _ -> new Inputs(typename));
    }

    /** Notes that it waits for these. */
    void waitFor(Set<FetchGroup> others) {
        parents.addAll(others);
        others.forEach(other -> other.awaited = true);
    }

    /** Whether one of the groups is this one, or waits for it; each is looked at once. */
    boolean isAmongOrAwaitedBy(Set<FetchGroup> groups, Budget budget) {
        if (groups.contains(this) || !awaited) {
            return groups.contains(this);
        }
        BitSet seen = new BitSet();
        Deque<FetchGroup> open = new ArrayDeque<>(groups);
        groups.forEach(group -> seen.set(group.id));
        while (!open.isEmpty()) {
            FetchGroup group = open.pop();
            budget.steps(1 + group.parents.size());
            for (FetchGroup parent : group.parents) {
                if (parent == this) {
                    return true;
                }
                if (!seen.get(parent.id)) {
                    seen.set(parent.id);
                    open.push(parent);
                }
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "#" + id + " " + subgraph + (site == null ? "" : " at " + site.path());
    }
}
