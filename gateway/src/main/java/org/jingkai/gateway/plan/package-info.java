/** Height 1: plan nodes as sealed records, and their deterministic printer. */
@NullMarked
package org.jingkai.gateway.plan;

import org.jspecify.annotations.NullMarked;
