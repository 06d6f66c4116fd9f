/** Records and firsts that a source names. */
@NullMarked
package org.jingkai.trade.milestone;

import org.jspecify.annotations.NullMarked;
