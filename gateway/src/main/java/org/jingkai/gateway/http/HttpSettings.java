package org.jingkai.gateway.http;

/**
 * What the HTTP edge takes.
 *
 * @param maxBody bytes of a request's body
 * @param maxTokens of a document that comes by GET
 * @param maxCharacters of a document that comes by GET
 */
public record HttpSettings(int maxBody, int maxTokens, int maxCharacters) {}
