package org.jingkai.gateway.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** The security headers of every answer. */
final class Headers {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** What the page for asking by hand needs: its own scripts and styles, and this gateway. */
    private static final String PAGE =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " font-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    private Headers() {}

    static void secure(RoutingContext context) {
        MultiMap headers = context.response().headers();
        String path = context.request().path();
        boolean page = isPage(path);
        headers.set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Referrer-Policy", "no-referrer")
                .set("Content-Security-Policy", page ? PAGE : NOTHING);
        if (!page) {
            headers.set("Cache-Control", "no-store");
        }
        if (context.request().isSSL()) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        context.next();
    }

    /** Whether a path belongs to the page for asking by hand. */
    static boolean isPage(String path) {
        return path.equals("/")
                || path.equals("/index.html")
                || path.equals("/graphiql.js")
                || path.startsWith("/graphql-ui");
    }
}
