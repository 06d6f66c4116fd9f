/** Regions of China, their tree, and which places belong to which. */
@NullMarked
package org.jingkai.zones.region;

import org.jspecify.annotations.NullMarked;
