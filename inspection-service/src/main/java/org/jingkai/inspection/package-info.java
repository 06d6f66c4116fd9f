/** The inspection service: rounds and their targets, circulars and their cases. */
@NullMarked
package org.jingkai.inspection;

import org.jspecify.annotations.NullMarked;
