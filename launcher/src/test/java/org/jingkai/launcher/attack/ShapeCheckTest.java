package org.jingkai.launcher.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Of {@code { region { code zones { totalCount nodes { status } } ... @skip(if: true) { name } }
 * }}.
 */
class ShapeCheckTest {

    private static final Schema SCHEMA = Contract.read().own();
    private static final Made MADE = made();

    @Test
    void takesWhatWasAskedFor() {
        assertThat(
                        faults(
                                """
                                {"region": {"code": "320000", "zones": {"totalCount": 1,
                                 "nodes": [{"status": "ACTIVE"}]}}}
                                """))
                .isEmpty();
        assertThat(faults("{\"region\": null}")).isEmpty();
    }

    @Test
    void findsWhatIsMissingAndWhatWasNotAskedFor() {
        assertThat(faults("{}")).containsExactly("data.region is missing");
        assertThat(faults("{\"region\": null, \"x\": 1}"))
                .containsExactly("data.x was not asked for");
        assertThat(
                        faults(
                                """
                                {"region": {"code": "1", "name": "left out", "zones": {
                                 "totalCount": 1, "nodes": []}}}
                                """))
                .containsExactly("data.region.name was not asked for");
    }

    @Test
    void findsNullsThatNeverMayBe() {
        assertThat(
                        faults(
                                """
                                {"region": {"code": null, "zones": {"totalCount": 1, "nodes": []}}}
                                """))
                .containsExactly("data.region.code is null but never may be");
    }

    @Test
    void findsValuesOfAWrongKind() {
        assertThat(
                        faults(
                                """
                                {"region": {"code": 320000, "zones": {"totalCount": "1",
                                 "nodes": [{"status": "NOPE"}]}}}
                                """))
                .containsExactlyInAnyOrder(
                        "data.region.code is no ID",
                        "data.region.zones.totalCount is no Int",
                        "data.region.zones.nodes[].status is no ZoneStatus");
        assertThat(faults("{\"region\": []}")).containsExactly("data.region is no object");
    }

    private static List<String> faults(String data) {
        try {
            return ShapeCheck.faults(SCHEMA, MADE, new ObjectMapper().readTree(data));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Made made() {
        Schema.Type region = SCHEMA.type("Region");
        Schema.Type zones = SCHEMA.type("ZoneConnection");
        Made.Node status = leaf(SCHEMA.type("Zone").field("status"));
        Made.Node nodes = new Made.Node.FieldNode("nodes", zones.field("nodes"), List.of(status));
        Made.Node connection =
                new Made.Node.FieldNode(
                        "zones",
                        region.field("zones"),
                        List.of(leaf(zones.field("totalCount")), nodes));
        Made.Node skipped =
                new Made.Node.FragmentNode("Region", false, List.of(leaf(region.field("name"))));
        Made.Node root =
                new Made.Node.FieldNode(
                        "region",
                        SCHEMA.root().field("region"),
                        List.of(leaf(region.field("code")), connection, skipped));
        return new Made("", JsonNodeFactory.instance.objectNode(), true, List.of(root));
    }

    private static Made.Node leaf(Schema.Field field) {
        return new Made.Node.FieldNode(field.name(), field, List.of());
    }
}
