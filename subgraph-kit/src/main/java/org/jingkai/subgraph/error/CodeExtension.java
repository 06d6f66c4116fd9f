package org.jingkai.subgraph.error;

import io.smallrye.graphql.api.ErrorExtensionProvider;
import jakarta.json.Json;
import jakarta.json.JsonString;

/** Puts the code of a problem under {@code extensions.code}; a fault of ours is INTERNAL_ERROR. */
public final class CodeExtension implements ErrorExtensionProvider {

    @Override
    public String getKey() {
        return "code";
    }

    @Override
    public JsonString mapValueFrom(Throwable exception) {
        return Json.createValue(
                exception instanceof RequestProblem problem
                        ? problem.code().name()
                        : "INTERNAL_ERROR");
    }
}
