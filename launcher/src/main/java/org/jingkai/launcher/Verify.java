package org.jingkai.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Asks each service of the running suite whether its database holds what was stored in it. Ends
 * with 1 if one does not, or does not say.
 */
@Command(name = "verify", description = "Hold what is stored against what was stored.")
final class Verify implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Integer call() {
        boolean whole = true;
        for (Member service : Member.services()) {
            whole &= verify(service);
        }
        return whole ? 0 : 1;
    }

    private static boolean verify(Member service) {
        try {
            Http.Reply reply = Http.getPatiently(service.url("/q/health/group/contents"));
            JsonNode check = JSON.readTree(reply.body()).path("checks").path(0);
            if (reply.status() == 200 && check.path("name").asText().equals("contents")) {
                System.out.println(service.name() + ": every row is as it was stored");
                return true;
            }
            System.out.println(service.name() + ": DAMAGED");
            check.path("data")
                    .properties()
                    .forEach(damage -> System.out.println("  " + damage.getValue().asText()));
        } catch (IOException e) {
            System.out.println(
                    service.name()
                            + ": does not answer on port "
                            + service.port()
                            + " ("
                            + e.getMessage()
                            + ")");
        }
        return false;
    }
}
