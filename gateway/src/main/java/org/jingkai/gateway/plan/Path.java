package org.jingkai.gateway.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A path from the root of the merged tree to objects in it, through lists and past objects of other
 * types.
 */
public record Path(List<Step> steps) {

    /** The root itself. */
    public static final Path ROOT = new Path(List.of());

    /** One step of a path. */
    public sealed interface Step {}

    /** Into a member, under its name in the merged tree. */
    public record Member(String name) implements Step {

        /** Takes the one copy of the name, as answers have it too. */
        public Member {
            name = name.intern();
        }
    }

    /** To every element of a list, however deeply nested. */
    public record Each() implements Step {}

    /** On with objects of this type only. */
    public record OnType(String type) implements Step {}

    /** This path and one step more. */
    public Path then(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Path(List.copyOf(longer));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            switch (step) {
                case Member(String name) -> text.append(text.isEmpty() ? "" : ".").append(name);
                case Each() -> text.append(".@");
                case OnType(String type) -> text.append("|[").append(type).append(']');
            }
        }
        return text.toString();
    }
}
