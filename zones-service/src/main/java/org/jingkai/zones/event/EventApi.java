package org.jingkai.zones.event;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.graphql.api.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.subgraph.batch.Batch;
import org.jingkai.subgraph.language.Language;
import org.jingkai.subgraph.page.PageRequest;
import org.jingkai.zones.region.Region;
import org.jingkai.zones.region.RegionScope;
import org.jingkai.zones.zone.Zone;
import org.jingkai.zones.zone.ZoneFinder;
import org.jspecify.annotations.Nullable;

/** Questions on events. */
@GraphQLApi
public class EventApi {

    private final EventRepository events;
    private final EventSearch search;
    private final EventViews views;
    private final ZoneFinder zones;

    EventApi(EventRepository events, EventSearch search, EventViews views, ZoneFinder zones) {
        this.events = events;
        this.search = search;
        this.views = views;
        this.zones = zones;
    }

    @Query("event")
    @Description("One event; null if it is not known.")
    public @Nullable Event event(
            @NonNull @Id @Name("id") @Description("Identifier, such as econ-roundtable-19.")
                    String id) {
        return events.byId(id).stream().map(views::event).findFirst().orElse(null);
    }

    @Query("events")
    @Description("Events that fit a filter.")
    public EventConnection events(
            @Nullable @Name("where") @Description("Which events; all if left out.")
                    EventFilter where,
            @NonNull @Name("orderBy") @DefaultValue("NEWEST_FIRST") @Description("The order.")
                    EventOrder orderBy,
            @NonNull
                    @Name("first")
                    @DefaultValue(PageRequest.DEFAULT_FIRST)
                    @Description("Size of the page, 1 to 200.")
                    int first,
            @Nullable @Name("after") @Description("Cursor of the item before the page.")
                    String after) {
        PageRequest page = PageRequest.of(first, after, "events", where, orderBy);
        EventFilter filter = where == null ? EventFilter.ALL : where;
        return EventConnection.of(page.pageOf(search.find(filter, orderBy)).map(views::event));
    }

    @Name("title")
    @Description("Title of the event.")
    public @NonNull String title(
            @Source Event event,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the title.")
                    Language language) {
        return event.titles().in(language);
    }

    @Name("zone")
    @Description("The zone; null if it was not in one zone.")
    public List<@Nullable Zone> zone(@Source List<Event> found) {
        return zones.each(found.stream().<@Nullable String>map(Event::zoneCode));
    }

    @Name("events")
    @Description("Events of the zone, the latest first.")
    public CompletionStage<List<@NonNull Event>> eventsOf(
            @Source Zone zone,
            @Nullable @Name("kind") @Description("Only events of this kind.") EventKind kind,
            Context context) {
        return Batch.load(context, "Zone.events", new OfZone(zone.code(), kind), this::ofZones);
    }

    @Name("events")
    @Description("Events in the region and in the regions in it, the latest first.")
    public CompletionStage<List<@NonNull Event>> eventsIn(
            @Source Region region,
            @NonNull
                    @Name("direct")
                    @DefaultValue("false")
                    @Description("Whether only the region itself is meant.")
                    boolean direct,
            @Nullable @Name("kind") @Description("Only events of this kind.") EventKind kind,
            Context context) {
        InRegion key = new InRegion(region.code(), new RegionScope(region.code(), direct), kind);
        return Batch.load(context, "Region.events", key, this::inRegions);
    }

    private record OfZone(String zone, @Nullable EventKind kind) {}

    private record InRegion(String code, RegionScope scope, @Nullable EventKind kind) {}

    private Map<OfZone, List<Event>> ofZones(List<OfZone> keys) {
        Map<String, List<EventFact>> byZone =
                events.ofZones(keys.stream().map(OfZone::zone).distinct().toList()).stream()
                        .collect(groupingBy(event -> String.valueOf(event.zoneCode)));
        Map<OfZone, List<Event>> answers = new HashMap<>();
        for (OfZone key : keys) {
            answers.put(key, ofKind(byZone.getOrDefault(key.zone, List.of()).stream(), key.kind));
        }
        return answers;
    }

    private Map<InRegion, List<Event>> inRegions(List<InRegion> keys) {
        List<EventFact> found =
                events.inRegions(keys.stream().map(InRegion::code).distinct().toList());
        Map<InRegion, List<Event>> answers = new HashMap<>();
        for (InRegion key : keys) {
            answers.put(
                    key,
                    ofKind(
                            found.stream().filter(event -> key.scope.holds(event.regionCode)),
                            key.kind));
        }
        return answers;
    }

    private List<Event> ofKind(Stream<EventFact> facts, @Nullable EventKind kind) {
        return facts.filter(event -> kind == null || kind == event.kind)
                .sorted(EventOrder.NEWEST_FIRST.comparator())
                .map(views::event)
                .toList();
    }
}
