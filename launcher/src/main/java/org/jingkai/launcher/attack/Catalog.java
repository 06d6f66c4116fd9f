package org.jingkai.launcher.attack;

import java.util.ArrayList;
import java.util.List;

/** All attacks, those that may do lasting harm last. */
public final class Catalog {

    private Catalog() {}

    static List<Attack> all(PoliteClient.Question forOverload) {
        List<Attack> attacks = new ArrayList<>();
        attacks.addAll(DocumentAttacks.all());
        attacks.addAll(GraphAttacks.all());
        attacks.addAll(ValueAttacks.all());
        attacks.addAll(HttpAttacks.all());
        attacks.addAll(SocketAttacks.all());
        attacks.add(new RateLimitAttack());
        attacks.add(new FuzzAttack());
        attacks.add(new HalfSentBodies.SlowHeads());
        attacks.add(new HalfSentBodies.NeverReading());
        attacks.add(new HalfSentBodies());
        attacks.add(new OverloadAttack(forOverload));
        attacks.add(new HangUps(HangUps.GATEWAY));
        attacks.add(new HangUps("zones"));
        attacks.add(new HangUps("inspection"));
        attacks.add(new HangUps("trade"));
        return attacks;
    }
}
