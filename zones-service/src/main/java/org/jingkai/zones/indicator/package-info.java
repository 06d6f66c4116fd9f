/** The dictionary of indicators. */
@NullMarked
package org.jingkai.zones.indicator;

import org.jspecify.annotations.NullMarked;
