/** Relay connections: pages, cursors, limits. */
@NullMarked
package org.jingkai.subgraph.page;

import org.jspecify.annotations.NullMarked;
