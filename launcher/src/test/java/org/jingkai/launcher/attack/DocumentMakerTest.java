package org.jingkai.launcher.attack;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ParseAndValidate;
import graphql.parser.Parser;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentMakerTest {

    private static final long SEED = 7;
    private static final int DOCUMENTS = 500;

    private static final Contract CONTRACT = Contract.read();

    @Test
    void makesDocumentsThatALibraryFindsValid() {
        for (int i = 0; i < DOCUMENTS; i++) {
            Made made = DocumentMaker.make(CONTRACT.own(), SEED, i);
            assertThat(
                            ParseAndValidate.validate(
                                    CONTRACT.library(),
                                    new Parser().parseDocument(made.text()),
                                    Locale.ROOT))
                    .as("%d: %s", i, made.text())
                    .isEmpty();
        }
    }

    @Test
    void makesTheSameDocumentOfTheSameSeed() {
        assertThat(DocumentMaker.make(CONTRACT.own(), SEED, 3).text())
                .isEqualTo(DocumentMaker.make(CONTRACT.own(), SEED, 3).text())
                .isNotEqualTo(DocumentMaker.make(CONTRACT.own(), SEED, 4).text());
    }

    @Test
    void reachesNearlyEveryFieldOfTheRoot() {
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            for (Made.Node node : DocumentMaker.make(CONTRACT.own(), SEED, i).selections()) {
                if (node instanceof Made.Node.FieldNode field) {
                    asked.add(field.field().name());
                }
            }
        }
        assertThat(asked).hasSizeGreaterThanOrEqualTo(CONTRACT.own().root().fields().size() - 1);
    }

    @Test
    void changesDocumentsSoThatMostAreNotWhatTheyWere() {
        int changed = 0;
        for (int i = 0; i < 200; i++) {
            Made made = DocumentMaker.make(CONTRACT.own(), SEED, i);
            Made near = NearValid.of(made, new Random(i));
            assertThat(near.isValid()).isFalse();
            boolean same =
                    near.text().equals(made.text()) && near.variables().equals(made.variables());
            changed += same ? 0 : 1;
        }
        assertThat(changed).isGreaterThan(150);
    }
}
