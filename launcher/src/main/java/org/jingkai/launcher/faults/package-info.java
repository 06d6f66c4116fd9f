/** Faults on purpose: the suite under load while its parts are killed and frozen. */
@NullMarked
package org.jingkai.launcher.faults;

import org.jspecify.annotations.NullMarked;
