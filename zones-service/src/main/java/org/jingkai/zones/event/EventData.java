package org.jingkai.zones.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jingkai.subgraph.csv.DataFile;
import org.jingkai.subgraph.csv.Row;
import org.jingkai.subgraph.release.FactRow;
import org.jingkai.subgraph.release.FactTable;

/** Reads the bundled events. Participants come with the source of their event. */
public final class EventData {

    private static final FactTable EVENTS =
            FactTable.of(
                    "event",
                    "event_id",
                    "kind",
                    "title_zh",
                    "title_en",
                    "held_on",
                    "region_code",
                    "zone_code");

    private static final FactTable PARTICIPANTS =
            FactTable.of(
                    "event_participant",
                    "event_id",
                    "ordinal",
                    "name_zh",
                    "name_en",
                    "organisation_zh",
                    "organisation_en",
                    "role_zh",
                    "role_en");

    private final Map<String, String> sources;
    private final Set<String> regions;
    private final Set<String> zones;
    private final Map<String, Integer> ordinals = new HashMap<>();

    private EventData(Map<String, String> sources, Set<String> regions, Set<String> zones) {
        this.sources = sources;
        this.regions = regions;
        this.zones = zones;
    }

    public static Map<FactTable, List<FactRow>> read(Set<String> regions, Set<String> zones) {
        return read(
                DataFile.bundled("events.csv"),
                DataFile.bundled("event_participants.csv"),
                regions,
                zones);
    }

    static Map<FactTable, List<FactRow>> read(
            DataFile events, DataFile participants, Set<String> regions, Set<String> zones) {
        EventData data = new EventData(events.by("id", row -> row.text("source")), regions, zones);
        Map<FactTable, List<FactRow>> facts = new LinkedHashMap<>();
        facts.put(EVENTS, events.rows().stream().map(data::event).toList());
        facts.put(PARTICIPANTS, participants.rows().stream().map(data::participant).toList());
        return facts;
    }

    private FactRow event(Row row) {
        String heldOn = row.text("held_on");
        if (EventTime.of(heldOn) == null) {
            throw row.bad("held_on", "is neither a day nor a year, quarter or month");
        }
        return new FactRow(
                row,
                row.text("source"),
                row.text("id"),
                Arrays.asList(
                        row.text("id"),
                        row.constant("kind", EventKind.class).name(),
                        row.text("title_zh"),
                        row.textOrNull("title_en"),
                        heldOn,
                        row.codeOrNull("region_code", regions),
                        row.codeOrNull("zone_code", zones)));
    }

    private FactRow participant(Row row) {
        String event = row.code("event_id", sources.keySet());
        return new FactRow(
                row,
                Objects.requireNonNull(sources.get(event)),
                event + "|" + row.text("name_zh"),
                Arrays.asList(
                        event,
                        ordinals.merge(event, 1, Integer::sum),
                        row.text("name_zh"),
                        row.textOrNull("name_en"),
                        row.textOrNull("organisation_zh"),
                        row.textOrNull("organisation_en"),
                        row.textOrNull("role_zh"),
                        row.textOrNull("role_en")));
    }
}
