/** Policy plans with their areas and measures. */
@NullMarked
package org.jingkai.zones.policy;

import org.jspecify.annotations.NullMarked;
