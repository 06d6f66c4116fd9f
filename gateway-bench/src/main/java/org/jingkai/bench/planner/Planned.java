package org.jingkai.bench.planner;

/**
 * What was measured of one workload.
 *
 * @param firstMillis the first plan of a fresh process
 */
record Planned(String workload, Cost plan, Cost reference, double firstMillis) {}
