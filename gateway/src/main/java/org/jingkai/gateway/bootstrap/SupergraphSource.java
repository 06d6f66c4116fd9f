package org.jingkai.gateway.bootstrap;

import java.time.Duration;

/** Where supergraphs come from. */
interface SupergraphSource {

    /**
     * Looks for a supergraph that is new and offers it to the gateway. May block; is never called
     * twice at once.
     *
     * @return when to look again
     */
    Duration look();
}
