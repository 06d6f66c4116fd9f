@NullMarked
package org.jingkai.gateway.stub;

import org.jspecify.annotations.NullMarked;
