package org.jingkai.zones.event;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jingkai.subgraph.language.Language;
import org.jspecify.annotations.Nullable;

/** Questions on the participants of events. */
@GraphQLApi
public class ParticipantApi {

    private final EventRepository events;
    private final EventViews views;

    ParticipantApi(EventRepository events, EventViews views) {
        this.events = events;
        this.views = views;
    }

    @Name("participants")
    @Description("Who took part, as the source names them; empty if it names nobody.")
    public @NonNull List<@NonNull List<@NonNull EventParticipant>> participants(
            @Source List<Event> found) {
        List<String> ids = found.stream().map(Event::id).toList();
        Map<String, List<ParticipantFact>> byEvent =
                events.participants(ids).stream().collect(groupingBy(p -> p.eventId));
        return ids.stream()
                .map(id ->
                        byEvent.getOrDefault(id, List.of()).stream()
                                .map(views::participant)
                                .toList())
                .toList();
    }

    @Name("name")
    @Description("Name of the participant.")
    public @NonNull String name(
            @Source EventParticipant participant,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the name.")
                    Language language) {
        return participant.names().in(language);
    }

    @Name("organisation")
    @Description("For whom the participant took part; null if not stated.")
    public @Nullable String organisation(
            @Source EventParticipant participant,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the name.")
                    Language language) {
        return participant.organisations() == null
                ? null
                : participant.organisations().in(language);
    }

    @Name("role")
    @Description("The office of the participant; null if not stated.")
    public @Nullable String role(
            @Source EventParticipant participant,
            @NonNull @Name("language") @DefaultValue("ZH") @Description("Language of the text.")
                    Language language) {
        return participant.roles() == null ? null : participant.roles().in(language);
    }
}
