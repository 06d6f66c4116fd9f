/** Observations: one number each, with all its dimensions and its vintages. */
@NullMarked
package org.jingkai.trade.observation;

import org.jspecify.annotations.NullMarked;
