@NullMarked
package org.jingkai.gateway.http;

import org.jspecify.annotations.NullMarked;
