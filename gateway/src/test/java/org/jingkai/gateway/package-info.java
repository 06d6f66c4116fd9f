/** What holds for the gateway as a whole. */
@NullMarked
package org.jingkai.gateway;

import org.jspecify.annotations.NullMarked;
