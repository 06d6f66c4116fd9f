/** Height 4: what each client may still ask for, and how many requests run at the same time. */
@NullMarked
package org.jingkai.gateway.traffic;

import org.jspecify.annotations.NullMarked;
