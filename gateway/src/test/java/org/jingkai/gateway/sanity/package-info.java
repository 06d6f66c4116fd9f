/** Plans that break the rules, made by hand. */
@NullMarked
package org.jingkai.gateway.sanity;

import org.jspecify.annotations.NullMarked;
