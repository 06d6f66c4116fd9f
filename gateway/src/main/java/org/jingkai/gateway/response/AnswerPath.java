package org.jingkai.gateway.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in the answer the projection is; written out only when an error has to be placed. */
final class AnswerPath {

    private @Nullable String[] names = new @Nullable String[16];
    private int[] indexes = new int[16];
    private int depth;

    void enter(String name) {
        reserve();
        names[depth++] = name;
    }

    void enter(int index) {
        reserve();
        names[depth] = null;
        indexes[depth++] = index;
    }

    void leave() {
        depth--;
    }

    /** The path as an error has it: names and indexes. */
    List<Object> toList() {
        List<Object> steps = new ArrayList<>(depth);
        for (int i = 0; i < depth; i++) {
            String name = names[i];
            steps.add(name == null ? (Object) indexes[i] : name);
        }
        return steps;
    }

    private void reserve() {
        if (depth == indexes.length) {
            names = Arrays.copyOf(names, depth * 2);
            indexes = Arrays.copyOf(indexes, depth * 2);
        }
    }
}
