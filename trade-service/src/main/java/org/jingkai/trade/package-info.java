/** The trade service: goods-trade statistics in long format, as SDMX has it. */
@NullMarked
package org.jingkai.trade;

import org.jspecify.annotations.NullMarked;
