package org.jingkai.gateway.transport;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * GraphQL over HTTP as the gateway speaks it to one subgraph; the base URI is the whole address.
 */
@Path("")
public interface SubgraphEndpoint extends AutoCloseable {

    /** Posts a complete JSON body; any status is an answer. */
    @POST
    @Consumes("application/json")
    @Produces({"application/json", "application/graphql-response+json"})
    Uni<RestResponse<byte[]>> post(@RestHeader Map<String, String> headers, byte[] body);

    @Override
    void close();
}
