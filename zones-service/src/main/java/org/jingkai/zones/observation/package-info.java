/** Figures of one zone or of all zones. */
@NullMarked
package org.jingkai.zones.observation;

import org.jspecify.annotations.NullMarked;
