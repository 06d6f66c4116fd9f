/**
 * {@code ./jingkai bench gateway}: drives this gateway and others in turn over the same stub
 * subgraphs, and prints how they compare.
 */
@NullMarked
package org.jingkai.bench;

import org.jspecify.annotations.NullMarked;
