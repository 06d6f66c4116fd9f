/** Bundled data files and the errors that name their place. */
@NullMarked
package org.jingkai.subgraph.csv;

import org.jspecify.annotations.NullMarked;
