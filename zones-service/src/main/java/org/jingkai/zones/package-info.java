/** The zones service: regions, national zones and what is on record about them. */
@NullMarked
package org.jingkai.zones;

import org.jspecify.annotations.NullMarked;
