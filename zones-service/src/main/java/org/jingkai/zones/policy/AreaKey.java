package org.jingkai.zones.policy;

/** An area by its plan and number. */
record AreaKey(String plan, int ordinal) {}
