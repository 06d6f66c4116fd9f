package org.jingkai.subgraph.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database of a service: the one that {@code JINGKAI_<SERVICE>_DB_URL} names, or an embedded
 * one under the data folder. The URL is {@code postgresql://user:password@host:port/database}, or
 * the same in JDBC's form; user and password may also stand in {@code …_DB_USER} and {@code
 * …_DB_PASSWORD}.
 */
public final class ServiceDatabase {

    private static final String BATCHED = "reWriteBatchedInserts=true";

    private final String service;
    private final Map<String, String> environment;

    public ServiceDatabase(String service, Map<String, String> environment) {
        this.service = service;
        this.environment = environment;
    }

    /** The settings of the data source; starts the embedded database if none is named. */
    public Map<String, String> settings(Path dataFolder) {
        String url = environment.get(SubgraphMain.variable(service, "URL"));
        Map<String, String> settings = new LinkedHashMap<>();
        if (url == null || url.isBlank()) {
            settings.put(
                    "quarkus.datasource.jdbc.url",
                    EmbeddedDatabase.start(dataFolder.resolve(service)));
            settings.put("quarkus.datasource.username", "postgres");
            return settings;
        }
        URI uri = parse(url.strip());
        String query = uri.getQuery() == null ? BATCHED : uri.getQuery() + "&" + BATCHED;
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        settings.put(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath() + "?" + query);
        put(settings, "username", part(uri, 0), "USER");
        put(settings, "password", part(uri, 1), "PASSWORD");
        return settings;
    }

    private URI parse(String url) {
        try {
            URI uri = new URI(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
            boolean postgres =
                    "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            if (postgres && uri.getHost() != null && uri.getPath().length() > 1) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below, without the URL: it may hold a password
        }
        throw new DatabaseUnavailable(
                SubgraphMain.variable(service, "URL")
                        + " is not a PostgreSQL URL. Write it like"
                        + " postgresql://user:password@host:5432/database.");
    }

    private static @Nullable String part(URI uri, int index) {
        String user = uri.getUserInfo();
        String[] parts = user == null ? new String[0] : user.split(":", 2);
        return index < parts.length ? parts[index] : null;
    }

    private void put(
            Map<String, String> settings, String name, @Nullable String inUrl, String variable) {
        String named = environment.get(SubgraphMain.variable(service, variable));
        String value = named == null ? inUrl : named;
        if (value != null) {
            settings.put("quarkus.datasource." + name, value);
        }
    }
}
