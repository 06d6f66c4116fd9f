@NullMarked
package org.jingkai.subgraph.http;

import org.jspecify.annotations.NullMarked;
