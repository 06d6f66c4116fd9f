/** Height 0: the JSON tree of requests and answers; numbers keep the text they came with. */
@NullMarked
package org.jingkai.gateway.json;

import org.jspecify.annotations.NullMarked;
