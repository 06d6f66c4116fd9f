/**
 * The verbs of {@code ./jingkai}: start the suite, ask it, explain a plan, measure and attack it.
 */
@NullMarked
package org.jingkai.launcher;

import org.jspecify.annotations.NullMarked;
