package org.jingkai.gateway.stub;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts the stub suite before the gateway and hands it to the tests. */
public final class StubSuiteResource implements QuarkusTestResourceLifecycleManager {

    private final StubSuite suite = new StubSuite();

    @Override
    public Map<String, String> start() {
        return suite.start().settings();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(suite, new TestInjector.MatchesType(StubSuite.class));
    }

    @Override
    public void stop() {
        suite.close();
    }
}
