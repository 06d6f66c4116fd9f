/** Tests of the traffic package. */
@NullMarked
package org.jingkai.gateway.traffic;

import org.jspecify.annotations.NullMarked;
