/** Tests of the operation package. */
@NullMarked
package org.jingkai.gateway.operation;

import org.jspecify.annotations.NullMarked;
