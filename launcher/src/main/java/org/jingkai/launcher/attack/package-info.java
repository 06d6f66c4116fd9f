/**
 * A hostile client: attacks, a fuzzer and overload against a running suite, beside a polite client
 * that must be served all the while. {@link org.jingkai.launcher.attack.Campaign} runs them and
 * returns a {@link org.jingkai.launcher.attack.Report}.
 */
@NullMarked
package org.jingkai.launcher.attack;

import org.jspecify.annotations.NullMarked;
