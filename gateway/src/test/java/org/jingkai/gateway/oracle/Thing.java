package org.jingkai.gateway.oracle;

/** An object of the monolith; all there is to know of it follows from its type and number. */
record Thing(String type, long number) {}
