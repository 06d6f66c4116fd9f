package org.jingkai.gateway.supergraph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the list of a field may be ({@code @listSize}).
 *
 * @param assumed the size where no argument says one
 * @param slicing the arguments that say the size; the largest counts
 * @param sized the fields of the answer that have the size instead of the field itself, such as
 *     {@code nodes} of a connection
 */
public record ListSize(@Nullable Integer assumed, List<String> slicing, List<String> sized) {}
