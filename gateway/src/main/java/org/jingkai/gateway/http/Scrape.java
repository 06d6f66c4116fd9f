package org.jingkai.gateway.http;

/** The meters in the text form that Prometheus reads. */
public interface Scrape {

    /** All meters as they are now. */
    String text();
}
