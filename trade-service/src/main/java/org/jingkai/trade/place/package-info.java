/** Regions and zones as this service knows them: by their key. */
@NullMarked
package org.jingkai.trade.place;

import org.jspecify.annotations.NullMarked;
