/**
 * Height 3: turns the SDLs of subgraphs into one supergraph, or into coded errors that say why not.
 *
 * <p>The way of a composition: read each SDL ({@link
 * org.jingkai.gateway.composition.SubgraphReader}), check each subgraph alone, check the subgraphs
 * against each other, merge, check the merged schema, prove that every query can be answered,
 * print. Each check is one rule class; the merge itself cannot fail.
 */
@NullMarked
package org.jingkai.gateway.composition;

import org.jspecify.annotations.NullMarked;
