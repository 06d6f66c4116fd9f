package org.jingkai.gateway.bootstrap;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waits for what a gateway does by itself. */
public final class Awaited {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Awaited() {}

    public static void ready() {
        until(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    /** Until the assertion holds; its last failure if it does not in time. */
    public static void until(ThrowingCallable assertion) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                assertion.call();
                return;
            } catch (Throwable notYet) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("Not within " + PATIENCE, notYet);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
