/** Batched loading of fields that take arguments. */
@NullMarked
package org.jingkai.subgraph.batch;

import org.jspecify.annotations.NullMarked;
