package org.jingkai.subgraph.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DataFileTest {

    @Test
    void readsQuotedFieldsAndLists() {
        Row row = file("a,b\n\"x, \"\"y\"\"\",1;2\n").rows().getFirst();

        assertThat(row.text("a")).isEqualTo("x, \"y\"");
        assertThat(row.list("b")).containsExactly("1", "2");
    }

    @Test
    void namesFileLineColumnValueAndReasonOfABadNumber() {
        DataFile file = file("code,value\nA,1\nB,one\n");

        assertThatThrownBy(() -> file.rows().get(1).decimal("value"))
                .hasMessage("t.csv, line 3, column value: \"one\" is not a decimal number");
    }

    @Test
    void refusesACodeThatIsNotInItsList() {
        Row row = file("code\nX\n").rows().getFirst();

        assertThatThrownBy(() -> row.code("code", Set.of("A", "B")))
                .hasMessageContaining("line 2, column code: \"X\" is not in its code list");
        assertThat(row.code("code", Set.of("X"))).isEqualTo("X");
    }

    @Test
    void refusesARowWithTooFewFields() {
        assertThatThrownBy(() -> file("a,b\n1\n")).hasMessageContaining("line 2");
    }

    @Test
    void refusesAControlCharacter() {
        assertThatThrownBy(() -> file("a\nx\u0000y\n"))
                .hasMessageContaining("line 2, column a")
                .hasMessageContaining("control character");
    }

    @Test
    void refusesACodeThatStandsTwice() {
        assertThatThrownBy(() -> file("code\nA\nA\n").codes("code"))
                .hasMessageContaining("line 3, column code: \"A\" stands twice");
    }

    private static DataFile file(String text) {
        return DataFile.read("t.csv", new StringReader(text));
    }
}
