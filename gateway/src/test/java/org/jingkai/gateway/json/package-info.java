@NullMarked
package org.jingkai.gateway.json;

import org.jspecify.annotations.NullMarked;
