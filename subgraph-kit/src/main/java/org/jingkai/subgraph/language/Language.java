package org.jingkai.subgraph.language;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The language in which a name is wanted. */
@Enum("Language")
@Description("The language in which a name is wanted; the other one answers if it is missing.")
public enum Language {
    @Description("Chinese, as published.")
    ZH,
    @Description("English.")
    EN
}
