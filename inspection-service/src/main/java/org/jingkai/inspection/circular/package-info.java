/** Circulars on formalism, their cases, subjects and figures. */
@NullMarked
package org.jingkai.inspection.circular;

import org.jspecify.annotations.NullMarked;
