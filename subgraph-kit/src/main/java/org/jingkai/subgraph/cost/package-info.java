/** What a service says on the cost of its schema, for those who estimate operations. */
@NullMarked
package org.jingkai.subgraph.cost;

import org.jspecify.annotations.NullMarked;
