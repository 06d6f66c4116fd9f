/**
 * Federated schemas with small data, questioned through the engine; a case is a folder of files.
 */
@NullMarked
package org.jingkai.gateway.cases;

import org.jspecify.annotations.NullMarked;
