/** Periods of time that compare and sort. */
@NullMarked
package org.jingkai.subgraph.period;

import org.jspecify.annotations.NullMarked;
