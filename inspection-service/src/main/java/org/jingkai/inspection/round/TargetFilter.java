package org.jingkai.inspection.round;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which targets of a round or a region are wanted. */
record TargetFilter(@Nullable InspectionMode mode, @Nullable TargetKind kind) {

    List<TargetFact> of(List<TargetFact> targets) {
        return targets.stream()
                .filter(target -> mode == null || mode == target.mode)
                .filter(target -> kind == null || kind == target.kind)
                .toList();
    }
}
