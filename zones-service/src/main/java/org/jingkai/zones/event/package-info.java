/** Events and who took part in them. */
@NullMarked
package org.jingkai.zones.event;

import org.jspecify.annotations.NullMarked;
