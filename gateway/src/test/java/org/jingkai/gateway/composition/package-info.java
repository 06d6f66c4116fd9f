@NullMarked
package org.jingkai.gateway.composition;

import org.jspecify.annotations.NullMarked;
