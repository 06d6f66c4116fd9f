/** Central inspection rounds and the places and bodies they inspect. */
@NullMarked
package org.jingkai.inspection.round;

import org.jspecify.annotations.NullMarked;
