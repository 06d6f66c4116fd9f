/** Numbers as they were published: value, unit, qualifier, status, source. */
@NullMarked
package org.jingkai.subgraph.figure;

import org.jspecify.annotations.NullMarked;
