package org.jingkai.gateway.sanity;

import java.util.List;

/** One rule that holds of every plan. */
interface PlanCheck {

    /** Where the plan breaks the rule; nothing if it holds. */
    List<Violation> check(PlanFacts plan);
}
