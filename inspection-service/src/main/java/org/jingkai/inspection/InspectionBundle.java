package org.jingkai.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingkai.inspection.circular.CircularData;
import org.jingkai.inspection.round.RoundData;
import org.jingkai.subgraph.release.DataBundle;
import org.jingkai.subgraph.release.FactRow;
import org.jingkai.subgraph.release.FactTable;
import org.jingkai.subgraph.release.ReferenceTable;

/** The bundled data of the inspection service. */
@ApplicationScoped
class InspectionBundle implements DataBundle {

    @Override
    public String service() {
        return InspectionService.NAME;
    }

    @Override
    public List<ReferenceTable> reference() {
        return List.of();
    }

    @Override
    public Map<FactTable, List<FactRow>> facts() {
        Map<FactTable, List<FactRow>> facts = new LinkedHashMap<>(RoundData.read());
        facts.putAll(CircularData.read());
        return facts;
    }
}
