/** The service's PostgreSQL: embedded, or the one it is given. */
@NullMarked
package org.jingkai.subgraph.database;

import org.jspecify.annotations.NullMarked;
