/** Enterprises, their sites and their figures. */
@NullMarked
package org.jingkai.zones.enterprise;

import org.jspecify.annotations.NullMarked;
