package org.jingkai.inspection.circular;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What an organisation named in a case is. */
@Enum("CaseSubjectKind")
@Description("What an organisation named in a case is.")
public enum SubjectKind {
    @Description("A local authority or a part of one.")
    LOCAL_AUTHORITY,
    @Description("A public institution.")
    PUBLIC_INSTITUTION,
    @Description("An association.")
    ASSOCIATION
}
