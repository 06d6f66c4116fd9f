/** Height 2: parse, validate, coerce variables, normalise in named passes. */
@NullMarked
package org.jingkai.gateway.operation;

import org.jspecify.annotations.NullMarked;
