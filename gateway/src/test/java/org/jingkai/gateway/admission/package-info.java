/** Tests of the operation package. */
@NullMarked
package org.jingkai.gateway.admission;

import org.jspecify.annotations.NullMarked;
