package org.jingkai.gateway.oracle;

import graphql.language.Field;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A subgraph: answers what it resolves, what it provides on this way, and what it was told enough
 * for; everything else is an error.
 */
final class CutService extends Service {

    private final int number;
    private final Map<String, TypePlan> types;
    private final IntSupplier clock;

    CutService(
            Truth truth, String sdl, int number, Map<String, TypePlan> types, IntSupplier clock) {
        super(truth, sdl);
        this.number = number;
        this.types = types;
        this.clock = clock;
    }

    @Override
    @Nullable Object answer(Met met, FieldPlan field, Map<String, ?> arguments, String parentType) {
        if (field.name.equals("next") && parentType.equals("Mutation")) {
            return clock.getAsInt();
        }
        Thing thing = met.thing();
        if (field.requires.containsKey(number)) {
            return told(met, field);
        }
        if (!field.answers(number) && !isPromised(met, field)) {
            throw new IllegalStateException(
                    "s" + number + " does not resolve " + thing.type() + "." + field.name);
        }
        String inner = below(met.provided(), field.name);
        String provided = inner + " " + field.provides.getOrDefault(number, "");
        return met(truth().value(thing, field, arguments), provided.strip());
    }

    private String told(Met met, FieldPlan field) {
        Map<?, ?> told = met.told();
        if (told == null) {
            throw new IllegalStateException("s" + number + " was told nothing for " + field.name);
        }
        Map<Object, @Nullable Object> typed = new HashMap<>(told);
        typed.put("__typename", met.thing().type());
        String required = field.requires.getOrDefault(number, "");
        return Truth.TOLD
                + truth().printTold(typed, met.thing().type(), truth().selections(required));
    }

    private boolean isPromised(Met met, FieldPlan field) {
        return !met.provided().isEmpty()
                && truth().selections(met.provided()).getSelections().stream()
                        .anyMatch(s -> s instanceof Field f && f.getName().equals(field.name));
    }

    private String below(String provided, String name) {
        if (!provided.isEmpty()) {
            for (Selection<?> selection : truth().selections(provided).getSelections()) {
                if (selection instanceof Field field
                        && field.getName().equals(name)
                        && field.getSelectionSet() != null) {
                    String text = graphql.language.AstPrinter.printAst(field.getSelectionSet());
                    return text.substring(1, text.length() - 1).strip();
                }
            }
        }
        return "";
    }

    @Override
    List<@Nullable Object> entities(List<Map<?, ?>> representations) {
        List<@Nullable Object> found = new ArrayList<>();
        for (Map<?, ?> representation : representations) {
            Thing thing = entity(representation);
            found.add(thing == null ? null : new Met(thing, representation, ""));
        }
        return found;
    }

    private @Nullable Thing entity(Map<?, ?> representation) {
        TypePlan type = types.get(String.valueOf(representation.get("__typename")));
        if (type == null || !type.keys.containsKey(number)) {
            throw new IllegalStateException("s" + number + " has no entity " + representation);
        }
        Set<String> candidates = type.isAbstract() ? type.allMembers() : Set.of(type.name);
        for (String key : type.keys.getOrDefault(number, Set.of())) {
            for (String candidate : candidates) {
                for (int row = 0; row < Truth.ROWS; row++) {
                    Thing thing = new Thing(candidate, row);
                    if (matches(thing, truth().selections(key), representation)) {
                        return thing;
                    }
                }
            }
        }
        return null;
    }

    private boolean matches(Thing thing, SelectionSet key, Map<?, ?> told) {
        for (Selection<?> selection : key.getSelections()) {
            Field field = (Field) selection;
            Object mine =
                    truth().value(thing, truth().field(thing.type(), field.getName()), Map.of());
            Object theirs = told.get(field.getName());
            boolean same =
                    mine instanceof Thing inner
                            ? theirs instanceof Map<?, ?> map
                                    && matches(inner, field.getSelectionSet(), map)
                            : String.valueOf(mine).equals(String.valueOf(theirs));
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
