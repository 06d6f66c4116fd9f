/** The stub subgraphs are proved through the engine of the gateway. */
@NullMarked
package org.jingkai.bench.stub;

import org.jspecify.annotations.NullMarked;
