package org.jingkai.trade;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingkai.subgraph.release.DataBundle;
import org.jingkai.subgraph.release.FactRow;
import org.jingkai.subgraph.release.FactTable;
import org.jingkai.subgraph.release.ReferenceTable;
import org.jingkai.trade.codelist.CodeListData;
import org.jingkai.trade.milestone.MilestoneData;
import org.jingkai.trade.observation.ObservationData;

/** The bundled data of the trade service. */
@ApplicationScoped
class TradeBundle implements DataBundle {

    @Override
    public String service() {
        return TradeService.NAME;
    }

    @Override
    public List<ReferenceTable> reference() {
        return new CodeListData().tables();
    }

    @Override
    public Map<FactTable, List<FactRow>> facts() {
        CodeListData codes = new CodeListData();
        Map<FactTable, List<FactRow>> facts = new LinkedHashMap<>(ObservationData.read(codes));
        facts.putAll(MilestoneData.read(codes));
        return facts;
    }
}
