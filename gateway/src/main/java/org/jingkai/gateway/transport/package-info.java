/** Height 7: the port to the subgraphs, over HTTP. */
@NullMarked
package org.jingkai.gateway.transport;

import org.jspecify.annotations.NullMarked;
