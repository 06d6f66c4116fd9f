package org.jingkai.bench;

import java.util.List;
import java.util.Map;

/**
 * One gateway with one set of settings.
 *
 * @param name as the report and {@code --only} call it
 * @param port where it answers {@code POST /graphql}
 * @param command what starts it; it listens on loopback and ends when its standard input does
 * @param environment settings, added to the environment of the bench
 */
record Contender(String name, int port, List<String> command, Map<String, String> environment) {

    String url() {
        return "http://127.0.0.1:" + port + "/graphql";
    }
}
