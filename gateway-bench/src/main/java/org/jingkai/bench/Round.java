package org.jingkai.bench;

/** What one gateway did under load for a few seconds. */
record Round(WrkReport load, long cpuMillis) {

    double cpuMillisPerRequest() {
        return (double) cpuMillis / load.requests();
    }
}
