/**
 * Random monoliths cut into subgraphs: whatever is asked through the gateway has to be what the
 * monolith says.
 */
@NullMarked
package org.jingkai.gateway.oracle;

import org.jspecify.annotations.NullMarked;
