/**
 * Four subgraphs of one small shop, in one process, that answer from memory: so fast that the
 * gateway before them is what is measured.
 */
@NullMarked
package org.jingkai.bench.stub;

import org.jspecify.annotations.NullMarked;
