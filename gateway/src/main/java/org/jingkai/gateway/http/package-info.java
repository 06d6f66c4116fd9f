/** Height 7: what clients reach: GraphQL over HTTP, schema texts, explained plans. */
@NullMarked
package org.jingkai.gateway.http;

import org.jspecify.annotations.NullMarked;
