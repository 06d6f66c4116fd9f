package org.jingkai.trade.milestone;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The milestones known as of the instant of the request. */
@ApplicationScoped
class MilestoneRepository implements PanacheRepositoryBase<MilestoneFact, Long> {}
