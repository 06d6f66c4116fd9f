/** The one instant as of which a request reads. */
@NullMarked
package org.jingkai.subgraph.asof;

import org.jspecify.annotations.NullMarked;
