package org.jingkai.zones.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.release.FactRow;
import org.jingkai.zones.indicator.IndicatorData;
import org.junit.jupiter.api.Test;

class ObservationDataTest {

    private static final String HEADER =
            "subject,indicator,period,unit,unit_mult,value,qualifier,note,source\n";

    @Test
    void keepsFiguresOfTwoSourcesApart() {
        List<FactRow> facts =
                read(
                        "ALL,GDP,2024,CNY,12,16.9,EXACT,,a\n"
                                + "ALL,GDP,2024,CNY,12,17,ABOUT,rounded,b\n");

        assertThat(facts).extracting(FactRow::key).doesNotHaveDuplicates();
    }

    @Test
    void refusesMalformedRowsWithTheirPlace() {
        assertBad("X,GDP,2024,CNY,12,16.9,EXACT,,a", "subject: \"X\" is not in its code list");
        assertBad("ALL,GNP,2024,CNY,12,1,EXACT,,a", "indicator: \"GNP\" is not in its code list");
        assertBad(
                "ALL,GDP,24,CNY,12,1,EXACT,,a",
                "period: \"24\" is not a period like 2025, 2025-Q2 or 2025-06");
        assertBad("ALL,GDP,2024,EUR,12,1,EXACT,,a", "unit: \"EUR\" is none of");
        assertBad("ALL,GDP,2024,CNY,12,1.2.3,EXACT,,a", "value: \"1.2.3\" is not a decimal number");
        assertBad("ALL,GDP,2024,CNY,x,1,EXACT,,a", "unit_mult: \"x\" is not a whole number");
        assertBad("ALL,GDP,2024,CNY,12,1,SOME,,a", "qualifier: \"SOME\" is none of");
    }

    private static void assertBad(String row, String message) {
        assertThatThrownBy(() -> read("ALL,GDP,2024,CNY,12,16.9,EXACT,,z\n" + row))
                .hasMessageStartingWith("zone_observations.csv, line 3, column " + message);
    }

    private static List<FactRow> read(String rows) {
        DataFile file = DataFile.read("zone_observations.csv", new StringReader(HEADER + rows));
        return ObservationData.read(file, IndicatorData.read(), Set.of("G321090")).values().stream()
                .flatMap(List::stream)
                .toList();
    }
}
