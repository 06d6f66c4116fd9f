package org.jingkai.zones.region;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.csv.Row;
import org.jingkai.subgraph.release.ReferenceTable;
import org.jspecify.annotations.Nullable;

/** Reads the code list of regions. */
public final class RegionData {

    private static final List<String> COLUMNS =
            List.of(
                    "code",
                    "parent_code",
                    "name_zh",
                    "name_en",
                    "level",
                    "iso_3166_2",
                    "subprovincial");

    private final DataFile file;
    private final Set<String> codes;

    RegionData(DataFile file) {
        this.file = file;
        this.codes = file.codes("code");
    }

    public static RegionData read() {
        return new RegionData(DataFile.bundled("regions.csv"));
    }

    /** The codes that other files may refer to. */
    public Set<String> codes() {
        return codes;
    }

    /** The table; a code is greater than that of the region above, so those come first. */
    public ReferenceTable table() {
        return new ReferenceTable(
                "region",
                COLUMNS,
                file.rows().stream()
                        .sorted(Comparator.comparing((Row row) -> row.text("code")))
                        .map(this::values)
                        .toList());
    }

    private List<@Nullable Object> values(Row row) {
        RegionLevel level = row.constant("level", RegionLevel.class);
        return Arrays.asList(
                code(row),
                parent(row, level),
                row.text("name_zh"),
                row.textOrNull("name_en"),
                level.name(),
                row.textOrNull("iso_3166_2"),
                row.truth("subprovincial"));
    }

    private static String code(Row row) {
        if (!row.text("code").matches("\\d{6}")) {
            throw row.bad("code", "is not a region code of six digits");
        }
        return row.text("code");
    }

    private @Nullable String parent(Row row, RegionLevel level) {
        String parent = row.codeOrNull("parent_code", codes);
        if ((parent == null) != (level == RegionLevel.PROVINCE)) {
            throw row.bad("parent_code", "does not go with the level " + level);
        }
        if (parent != null && !RegionScope.ancestors(row.text("code")).contains(parent)) {
            throw row.bad("parent_code", "is not a region in which the code lies");
        }
        return parent;
    }
}
