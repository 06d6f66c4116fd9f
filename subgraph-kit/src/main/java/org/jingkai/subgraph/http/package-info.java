/** How a GraphQL request reaches a service: admitted, executed on one thread, answered. */
@NullMarked
package org.jingkai.subgraph.http;

import org.jspecify.annotations.NullMarked;
