/** Height 6: the only package that knows the order of the stages. */
@NullMarked
package org.jingkai.gateway.pipeline;

import org.jspecify.annotations.NullMarked;
