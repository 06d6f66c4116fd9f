/** Height 1: the immutable supergraph model, its loader and the API schema clients see. */
@NullMarked
package org.jingkai.gateway.supergraph;

import org.jspecify.annotations.NullMarked;
