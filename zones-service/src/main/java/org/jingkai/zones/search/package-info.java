/** What requests ask by: text in two languages, ranges of time. */
@NullMarked
package org.jingkai.zones.search;

import org.jspecify.annotations.NullMarked;
