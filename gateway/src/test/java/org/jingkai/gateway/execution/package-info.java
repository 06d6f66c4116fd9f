/** What running a plan lets out. */
@NullMarked
package org.jingkai.gateway.execution;

import org.jspecify.annotations.NullMarked;
