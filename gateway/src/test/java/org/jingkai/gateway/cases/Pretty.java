package org.jingkai.gateway.cases;

import java.util.List;
import org.jingkai.gateway.json.Json;
import org.jingkai.gateway.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Prints JSON for people: one member a line, short values on one line. */
final class Pretty {

    private Pretty() {}

    static String print(@Nullable Object tree) {
        StringBuilder out = new StringBuilder();
        print(out, tree, "");
        return out.append('\n').toString();
    }

    private static void print(StringBuilder out, @Nullable Object tree, String indent) {
        String flat = Json.write(tree);
        if (flat.length() + indent.length() <= 100) {
            out.append(flat);
            return;
        }
        switch (tree) {
            case JsonObject object -> {
                out.append("{\n");
                for (int i = 0; i < object.size(); i++) {
                    out.append(indent).append("  ").append(Json.write(object.name(i))).append(": ");
                    print(out, object.value(i), indent + "  ");
                    out.append(i + 1 < object.size() ? ",\n" : "\n");
                }
                out.append(indent).append('}');
            }
            case List<?> list -> {
                out.append("[\n");
                for (int i = 0; i < list.size(); i++) {
                    out.append(indent).append("  ");
                    print(out, list.get(i), indent + "  ");
                    out.append(i + 1 < list.size() ? ",\n" : "\n");
                }
                out.append(indent).append(']');
            }
            case null, default -> out.append(flat);
        }
    }
}
