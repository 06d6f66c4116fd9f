/** How the bench reads what it measures. */
@NullMarked
package org.jingkai.bench;

import org.jspecify.annotations.NullMarked;
