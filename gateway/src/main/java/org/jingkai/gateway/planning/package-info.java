/** Height 3: walk, choose, draft, optimise, emit: from a normalized operation to a query plan. */
@NullMarked
package org.jingkai.gateway.planning;

import org.jspecify.annotations.NullMarked;
