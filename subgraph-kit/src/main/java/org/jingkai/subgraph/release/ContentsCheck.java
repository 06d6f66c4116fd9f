package org.jingkai.subgraph.release;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether the database holds what was stored in it, every row of it: asked for by {@code ./jingkai
 * verify} at {@code /q/health/group/contents}, and no part of readiness, for it reads all tables.
 */
@HealthGroup("contents")
@ApplicationScoped
public class ContentsCheck implements HealthCheck {

    private final BundleLoader loader;

    ContentsCheck(BundleLoader loader) {
        this.loader = loader;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> damages = loader.damages();
        var response = HealthCheckResponse.named("contents").status(damages.isEmpty());
        for (int i = 0; i < damages.size(); i++) {
            response.withData("damage." + (i + 1), damages.get(i));
        }
        return response.build();
    }
}
