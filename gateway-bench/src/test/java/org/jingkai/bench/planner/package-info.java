@NullMarked
package org.jingkai.bench.planner;

import org.jspecify.annotations.NullMarked;
