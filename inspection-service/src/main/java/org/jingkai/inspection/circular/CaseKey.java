package org.jingkai.inspection.circular;

/** Which case of which circular. */
record CaseKey(String circular, int ordinal) {}
