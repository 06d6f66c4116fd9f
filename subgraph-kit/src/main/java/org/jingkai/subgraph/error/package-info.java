/** Errors that a client can cause, each with a code and a remedy. */
@NullMarked
package org.jingkai.subgraph.error;

import org.jspecify.annotations.NullMarked;
