/** What zones and regions are known for. */
@NullMarked
package org.jingkai.zones.feature;

import org.jspecify.annotations.NullMarked;
