package org.jingkai.bench.planner;

/** What one operation costs: the median of its times, and what it allocates. */
record Cost(double millis, double bytes) {}
