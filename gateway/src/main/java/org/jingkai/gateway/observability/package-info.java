/** Height 7: one clear line for what operators must know, counters, readiness. */
@NullMarked
package org.jingkai.gateway.observability;

import org.jspecify.annotations.NullMarked;
