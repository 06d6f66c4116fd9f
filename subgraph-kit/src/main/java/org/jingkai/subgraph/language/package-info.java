/** Names in two languages. */
@NullMarked
package org.jingkai.subgraph.language;

import org.jspecify.annotations.NullMarked;
