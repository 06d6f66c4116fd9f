@NullMarked
package org.jingkai.launcher.attack;

import org.jspecify.annotations.NullMarked;
