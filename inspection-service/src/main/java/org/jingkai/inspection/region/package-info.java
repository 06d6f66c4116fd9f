/** Regions as this service knows them: by their code, nothing more. */
@NullMarked
package org.jingkai.inspection.region;

import org.jspecify.annotations.NullMarked;
