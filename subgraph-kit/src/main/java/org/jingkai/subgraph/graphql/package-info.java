/** What the service does with every GraphQL request: defaults, and a log of its own faults. */
@NullMarked
package org.jingkai.subgraph.graphql;

import org.jspecify.annotations.NullMarked;
