package org.jingkai.gateway.traffic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The clients that have requests before or behind the gate, and which of their requests is next.
 *
 * <p>A free place goes to the client with the fewest running, among equals to who waits longest;
 * whose client stands badly ({@link Standings}) counts as having come later. Too full a room turns
 * away from the client that holds most, among equals from the one that stands worst. Few at a time
 * are equal there. So whoever asks now and then is served however many others ask, and whoever asks
 * again and again in vain stands behind, but not for ever behind those who stand a little better.
 * Of one client the oldest goes first, in both directions: what is served under a flood is fresh.
 *
 * <p>A client with nothing here is not known. Each step takes the logarithm of how many clients
 * wait. Guarded by the gate.
 */
final class WaitingRoom {

    /** Fewer at a time than that are not compared by their number. */
    private static final int FEW = 3;

    /** So much later counts as having come who asks always in vain; less than most may wait. */
    private static final double LATER = TimeUnit.MILLISECONDS.toNanos(500);

    /** A client with something that runs or waits. */
    static final class Client {

        private final String name;
        private final LinkedHashSet<Waiting> waiting = new LinkedHashSet<>();
        private int running;
        private double standing;

        private Client(String name) {
            this.name = name;
        }

        private long first() {
            return waiting.getFirst().number();
        }

        private long turn() {
            return waiting.getFirst().since() + (long) (standing * LATER);
        }
    }

    /** A request that waits. */
    record Waiting(ConcurrencyGate.Visitor visitor, Client client, long since, long number) {}

    private final Standings standings;
    private final Map<String, Client> clients = new HashMap<>();

    /** In the order in which they came. */
    private final LinkedHashMap<ConcurrencyGate.Visitor, Waiting> all = new LinkedHashMap<>();

    private final TreeSet<Client> byTurn =
            new TreeSet<>(
                    Comparator.<Client>comparingInt(client -> client.running / FEW)
                            .thenComparingLong(Client::turn)
                            .thenComparingLong(Client::first));
    private final TreeSet<Client> byShare =
            new TreeSet<>(
                    Comparator.<Client>comparingInt(WaitingRoom::share)
                            .thenComparingDouble(client -> client.standing)
                            .thenComparingLong(Client::first));
    private long visits;

    WaitingRoom(Standings standings) {
        this.standings = standings;
    }

    /** The client of that name. */
    Client client(String name, long now) {
        Client client = clients.computeIfAbsent(name, Client::new);
        double standing = standings.visit(name, now);
        change(client, known -> known.standing = standing);
        return client;
    }

    /** One more of the client's runs. */
    void begin(Client client) {
        change(client, known -> known.running++);
    }

    /** One of the client's has ended. */
    void end(Client client) {
        change(client, known -> known.running--);
        forgetIdle(client);
    }

    void add(ConcurrencyGate.Visitor visitor, Client client, long now) {
        Waiting waiting = new Waiting(visitor, client, now, visits++);
        all.put(visitor, waiting);
        change(client, known -> known.waiting.add(waiting));
    }

    /** Takes out whose turn it is, which runs from now on; null if nobody waits. */
    @Nullable Waiting next() {
        if (byTurn.isEmpty()) {
            return null;
        }
        Waiting next = byTurn.getFirst().waiting.getFirst();
        begin(next.client());
        return remove(next);
    }

    /** Takes out as many as are too many, and turns them away. */
    List<ConcurrencyGate.Visitor> beyond(int most, long now) {
        List<ConcurrencyGate.Visitor> gone = new ArrayList<>();
        while (all.size() > most) {
            gone.add(refuse(byShare.getLast().waiting.getFirst(), now));
        }
        return gone;
    }

    /** Takes out who came at that time or before, and turns them away. */
    List<ConcurrencyGate.Visitor> since(long time, long now) {
        List<ConcurrencyGate.Visitor> late = new ArrayList<>();
        while (!all.isEmpty() && all.firstEntry().getValue().since() - time <= 0) {
            late.add(refuse(all.firstEntry().getValue(), now));
        }
        return late;
    }

    /** When the one came that waits longest; {@code none} if nobody waits. */
    long oldest(long none) {
        return all.isEmpty() ? none : all.firstEntry().getValue().since();
    }

    /** Takes out one that does not wait any more; false if it does not. */
    boolean forget(ConcurrencyGate.Visitor visitor) {
        Waiting waiting = all.get(visitor);
        return waiting != null && remove(waiting) == waiting;
    }

    private ConcurrencyGate.Visitor refuse(Waiting waiting, long now) {
        double standing = standings.refuse(waiting.client().name, now);
        change(waiting.client(), known -> known.standing = standing);
        return remove(waiting).visitor();
    }

    private Waiting remove(Waiting waiting) {
        all.remove(waiting.visitor());
        change(waiting.client(), known -> known.waiting.remove(waiting));
        forgetIdle(waiting.client());
        return waiting;
    }

    private static int share(Client client) {
        return (client.running + client.waiting.size()) / (FEW + 1);
    }

    /** Changes a client and puts it where it belongs then. */
    private void change(Client client, Consumer<Client> change) {
        if (!client.waiting.isEmpty()) {
            byTurn.remove(client);
            byShare.remove(client);
        }
        change.accept(client);
        if (!client.waiting.isEmpty()) {
            byTurn.add(client);
            byShare.add(client);
        }
    }

    private void forgetIdle(Client client) {
        if (client.running == 0 && client.waiting.isEmpty()) {
            clients.remove(client.name);
        }
    }

    int size() {
        return all.size();
    }

    int clients() {
        return clients.size();
    }
}
