@NullMarked
package org.jingkai.gateway.transport;

import org.jspecify.annotations.NullMarked;
