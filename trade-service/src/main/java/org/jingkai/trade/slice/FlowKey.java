package org.jingkai.trade.slice;

import org.jingkai.trade.observation.SliceKey;
import org.jingkai.trade.observation.TradeFlow;

/** One flow of one slice. */
public record FlowKey(SliceKey slice, TradeFlow flow) {}
