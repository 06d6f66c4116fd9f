/** Height 8: puts the parts together and keeps the supergraph current. */
@NullMarked
package org.jingkai.gateway.bootstrap;

import org.jspecify.annotations.NullMarked;
