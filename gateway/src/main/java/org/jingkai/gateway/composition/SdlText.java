package org.jingkai.gateway.composition;

import org.jspecify.annotations.Nullable;

/** Lines of SDL. */
final class SdlText {

    private final StringBuilder text = new StringBuilder();

    SdlText line(String line) {
        text.append(line).append('\n');
        return this;
    }

    SdlText lines(String block) {
        text.append(block);
        return this;
    }

    /** A block string, indented as its element is; nothing if there is no description. */
    void description(String indent, @Nullable String description) {
        if (description == null) {
            return;
        }
        String escaped = description.replace("\"\"\"", "\\\"\"\"");
        boolean oneLine =
                !escaped.contains("\n") && !escaped.endsWith("\"") && !escaped.endsWith("\\");
        if (oneLine) {
            line(indent + "\"\"\"" + escaped + "\"\"\"");
            return;
        }
        line(indent + "\"\"\"");
        escaped.lines().forEach(each -> line(each.isBlank() ? "" : indent + each.stripTrailing()));
        line(indent + "\"\"\"");
    }

    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            switch (each) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(each);
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n";
    }
}
