package org.jingkai.gateway.oracle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers everything. */
final class Monolith extends Service {

    Monolith(Truth truth, String sdl) {
        super(truth, sdl);
    }

    @Override
    @Nullable Object answer(Met met, FieldPlan field, Map<String, ?> arguments, String parentType) {
        if (field.name.equals("next") && parentType.equals("Mutation")) {
            return nextMutation();
        }
        return met(truth().value(met.thing(), field, arguments), "");
    }

    @Override
    List<@Nullable Object> entities(List<Map<?, ?>> representations) {
        throw new IllegalStateException("a monolith has no entities");
    }
}
