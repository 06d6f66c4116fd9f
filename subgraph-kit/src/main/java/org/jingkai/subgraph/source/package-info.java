/** The documents that facts cite. */
@NullMarked
package org.jingkai.subgraph.source;

import org.jspecify.annotations.NullMarked;
