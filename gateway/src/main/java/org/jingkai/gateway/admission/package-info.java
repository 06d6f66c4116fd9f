/** Height 3: limits on what a client may ask, each with a coded error. */
@NullMarked
package org.jingkai.gateway.admission;

import org.jspecify.annotations.NullMarked;
