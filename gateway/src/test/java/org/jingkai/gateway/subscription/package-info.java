@NullMarked
package org.jingkai.gateway.subscription;

import org.jspecify.annotations.NullMarked;
