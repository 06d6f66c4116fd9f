/** Ranks of zones in the yearly assessment. */
@NullMarked
package org.jingkai.zones.evaluation;

import org.jspecify.annotations.NullMarked;
