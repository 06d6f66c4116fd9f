package org.jingkai.subgraph.source;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How close a source stands to the body that issued the fact; later constants stand farther. */
@Enum("SourceBasis")
@Description("How close a source stands to the body that issued the fact.")
public enum SourceBasis {
    @Description("The issuing body's own document.")
    PRIMARY,
    @Description("A news agency or an official medium.")
    AGENCY,
    @Description("A data set that collects figures of the issuing body.")
    AGGREGATOR,
    @Description("Any other source.")
    SECONDARY
}
