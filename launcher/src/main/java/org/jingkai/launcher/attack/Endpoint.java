package org.jingkai.launcher.attack;

import java.net.URI;

/** An address on this machine that answers GraphQL. */
public record Endpoint(String host, int port, String path) {

    /** Of a URL such as {@code http://127.0.0.1:8080/graphql}. */
    public static Endpoint of(String url) {
        URI uri = URI.create(url);
        if (uri.getHost() == null || uri.getPort() < 0 || !"http".equals(uri.getScheme())) {
            throw new IllegalArgumentException(
                    "\"" + url + "\" is no address. Write it like http://127.0.0.1:8080/graphql.");
        }
        String path = uri.getRawPath();
        return new Endpoint(
                uri.getHost(),
                uri.getPort(),
                path.isEmpty() || path.equals("/") ? "/graphql" : path);
    }

    /** What stands in the header Host. */
    String authority() {
        return host + ":" + port;
    }
}
