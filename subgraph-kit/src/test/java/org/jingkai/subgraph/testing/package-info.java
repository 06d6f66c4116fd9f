/** What the tests of every service stand on: a real PostgreSQL, and questions over HTTP. */
@NullMarked
package org.jingkai.subgraph.testing;

import org.jspecify.annotations.NullMarked;
