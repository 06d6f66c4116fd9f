@NullMarked
package org.jingkai.gateway.bootstrap;

import org.jspecify.annotations.NullMarked;
