/** Height 0: SDL parsing and printing, federation directives, field sets. */
@NullMarked
package org.jingkai.gateway.schema;

import org.jspecify.annotations.NullMarked;
