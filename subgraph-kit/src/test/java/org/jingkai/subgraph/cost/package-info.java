@NullMarked
package org.jingkai.subgraph.cost;

import org.jspecify.annotations.NullMarked;
