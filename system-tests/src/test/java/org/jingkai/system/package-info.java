/** Starts the packaged suite as a user does and questions it through the gateway. */
@NullMarked
package org.jingkai.system;

import org.jspecify.annotations.NullMarked;
