/** Height 7: every setting of the gateway, with its default. */
@NullMarked
package org.jingkai.gateway.config;

import org.jspecify.annotations.NullMarked;
