package org.jingkai.zones;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.subgraph.release.DataBundle;
import org.jingkai.subgraph.release.FactRow;
import org.jingkai.subgraph.release.FactTable;
import org.jingkai.subgraph.release.ReferenceTable;
import org.jingkai.zones.enterprise.EnterpriseData;
import org.jingkai.zones.evaluation.EvaluationData;
import org.jingkai.zones.event.EventData;
import org.jingkai.zones.feature.FeatureData;
import org.jingkai.zones.indicator.IndicatorData;
import org.jingkai.zones.observation.ObservationData;
import org.jingkai.zones.policy.PolicyData;
import org.jingkai.zones.region.RegionData;
import org.jingkai.zones.zone.ZoneData;

/** The bundled data of the zones service. */
@ApplicationScoped
class ZonesBundle implements DataBundle {

    @Override
    public String service() {
        return ZonesService.NAME;
    }

    @Override
    public List<ReferenceTable> reference() {
        return List.of(RegionData.read().table(), IndicatorData.read().table());
    }

    @Override
    public Map<FactTable, List<FactRow>> facts() {
        Set<String> regions = RegionData.read().codes();
        IndicatorData indicators = IndicatorData.read();
        ZoneData zoneData = ZoneData.read();
        Set<String> zones = zoneData.codes();
        Map<FactTable, List<FactRow>> facts = new LinkedHashMap<>(zoneData.facts(regions));
        facts.putAll(EvaluationData.read(zones));
        facts.putAll(ObservationData.read(indicators, zones));
        facts.putAll(FeatureData.read(regions, zones));
        facts.putAll(EnterpriseData.read(regions, zones, indicators));
        facts.putAll(PolicyData.read());
        facts.putAll(EventData.read(regions, zones));
        return facts;
    }
}
