/** Releases: how facts enter a service, and from which instant they are known. */
@NullMarked
package org.jingkai.subgraph.release;

import org.jspecify.annotations.NullMarked;
