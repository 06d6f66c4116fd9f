/**
 * {@code ./jingkai bench planner}: how long the gateway takes from the text of a new operation to
 * its plan, and what it allocates on the way.
 */
@NullMarked
package org.jingkai.bench.planner;

import org.jspecify.annotations.NullMarked;
