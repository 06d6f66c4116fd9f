package org.jingkai.gateway.observability;

/** Whether the health address tells how each subgraph is and why a supergraph was refused. */
public record HealthDetails(boolean shown) {}
