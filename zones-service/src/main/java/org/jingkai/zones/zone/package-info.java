/** National economic and technological development zones. */
@NullMarked
package org.jingkai.zones.zone;

import org.jspecify.annotations.NullMarked;
