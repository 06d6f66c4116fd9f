/** Height 3: merge, projection by the API schema, null propagation, errors. */
@NullMarked
package org.jingkai.gateway.response;

import org.jspecify.annotations.NullMarked;
