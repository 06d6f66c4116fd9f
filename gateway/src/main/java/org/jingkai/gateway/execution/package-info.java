/** Height 4: runs a plan; owns the port through which subgraphs are called. */
@NullMarked
package org.jingkai.gateway.execution;

import org.jspecify.annotations.NullMarked;
