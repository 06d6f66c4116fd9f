package org.jingkai.gateway.http;

/**
 * What the HTTP edge takes.
 *
 * @param maxBody bytes of a request's body
 */
public record HttpSettings(int maxBody) {}
