package org.jingkai.gateway.config;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What becomes of the supergraph that the subgraphs' live SDLs compose to. */
public interface CompositionConfig {

    /**
     * A folder in which the last good supergraph is kept with the SDLs that it was composed of. A
     * gateway that starts while a subgraph is down starts from it; without one it cannot.
     */
    Optional<Path> keepIn();

    /**
     * A supergraph SDL file to start from when none is kept. The addresses in it do not count:
     * those configured do.
     */
    Optional<Path> startFrom();

    /**
     * A composition that lacks more than so many per cent of the fields that are served is held
     * back, as is one that lacks a field that was asked for since the start.
     */
    @WithDefault("10")
    int mostLostPercent();

    /** Whether a composition is taken whatever it lacks. */
    @WithDefault("false")
    boolean takeLosses();
}
