/** Height 3: what holds of every plan, one small check for each rule. */
@NullMarked
package org.jingkai.gateway.sanity;

import org.jspecify.annotations.NullMarked;
