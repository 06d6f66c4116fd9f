/** Height 2: which subgraph resolves which field of which type, and by which keys it is entered. */
@NullMarked
package org.jingkai.gateway.querygraph;

import org.jspecify.annotations.NullMarked;
