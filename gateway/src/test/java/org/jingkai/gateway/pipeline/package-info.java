/** What the engine answers to requests that it cannot run. */
@NullMarked
package org.jingkai.gateway.pipeline;

import org.jspecify.annotations.NullMarked;
