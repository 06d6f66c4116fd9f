/** The code lists of the trade record: partners, commodities, traders, regimes, areas. */
@NullMarked
package org.jingkai.trade.codelist;

import org.jspecify.annotations.NullMarked;
