/** Slices: all flows of one period, span, partner, commodity, trader, place and regime. */
@NullMarked
package org.jingkai.trade.slice;

import org.jspecify.annotations.NullMarked;
