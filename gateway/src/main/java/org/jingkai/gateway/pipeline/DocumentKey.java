package org.jingkai.gateway.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jingkai.gateway.operation.GraphQLRequest;

/**
 * What an operation is known by: the SHA-256 of its document and of its name, so that a key is
 * small however large the document is.
 *
 * @param hash its 32 bytes, one character each
 * @param characters the length of the document
 */
record DocumentKey(String hash, int characters) {

    static DocumentKey of(GraphQLRequest request) {
        MessageDigest sha256 = sha256();
        sha256.update(bytes(request.query()));
        String name = request.operationName();
        if (name != null) {
            sha256.update((byte) 0);
            sha256.update(bytes(name));
        }
        return new DocumentKey(
                new String(sha256.digest(), StandardCharsets.ISO_8859_1), request.query().length());
    }

    /** UTF-8, unless a lone surrogate has no form there and would be taken for a question mark. */
    private static byte[] bytes(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (new String(utf8, StandardCharsets.UTF_8).equals(text)) {
            return utf8;
        }
        ByteBuffer units = ByteBuffer.allocate(2 * text.length());
        units.asCharBuffer().put(text);
        return units.array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
