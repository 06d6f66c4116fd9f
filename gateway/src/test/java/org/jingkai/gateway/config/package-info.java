@NullMarked
package org.jingkai.gateway.config;

import org.jspecify.annotations.NullMarked;
