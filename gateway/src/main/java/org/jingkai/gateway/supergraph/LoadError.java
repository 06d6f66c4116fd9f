package org.jingkai.gateway.supergraph;

/**
 * Why a supergraph text does not load: a stable code, and a message that names the place and the
 * remedy.
 */
public record LoadError(String code, String message) {}
