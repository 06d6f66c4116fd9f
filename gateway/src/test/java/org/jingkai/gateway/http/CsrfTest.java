package org.jingkai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfTest {

    private static MultiMap headers(String... pairs) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < pairs.length; i += 2) {
            headers.add(pairs[i], pairs[i + 1]);
        }
        return headers;
    }

    @Test
    void takesAPlainGetWithoutCredentials() {
        assertThat(Csrf.isRefused(HttpSettings.Csrf.WITH_CREDENTIALS, headers())).isFalse();
        assertThat(Csrf.isRefused(HttpSettings.Csrf.ALL, headers())).isTrue();
        assertThat(Csrf.isRefused(HttpSettings.Csrf.NONE, headers("Cookie", "a=b"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cookie", "Authorization"})
    void refusesASimpleGetWithCredentials(String credential) {
        var rule = HttpSettings.Csrf.WITH_CREDENTIALS;
        assertThat(Csrf.isRefused(rule, headers(credential, "x"))).isTrue();
        assertThat(Csrf.isRefused(rule, headers(credential, "x", "Content-Type", "text/plain")))
                .isTrue();
        assertThat(Csrf.isRefused(rule, headers(credential, "x", "GraphQL-Require-Preflight", " ")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GraphQL-Require-Preflight",
                "Apollo-Require-Preflight",
                "X-Apollo-Operation-Name"
            })
    void takesOneWithAHeaderThatNeedsAPreflight(String header) {
        assertThat(Csrf.isRefused(HttpSettings.Csrf.ALL, headers("Cookie", "x", header, "1")))
                .isFalse();
        assertThat(
                        Csrf.isRefused(
                                HttpSettings.Csrf.ALL,
                                headers("Cookie", "x", "Content-Type", "application/json")))
                .isFalse();
    }
}
