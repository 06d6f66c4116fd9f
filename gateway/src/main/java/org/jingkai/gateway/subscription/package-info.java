/** Height 5: one upstream event is one run of the rest of the plan. */
@NullMarked
package org.jingkai.gateway.subscription;

import org.jspecify.annotations.NullMarked;
