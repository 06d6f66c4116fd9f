/** Figures that are derived from published ones, and when they may be. */
@NullMarked
package org.jingkai.trade.derive;

import org.jspecify.annotations.NullMarked;
