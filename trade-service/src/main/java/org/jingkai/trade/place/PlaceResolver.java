package org.jingkai.trade.place;

import io.smallrye.graphql.api.federation.Resolver;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;

/** Answers the gateway's question for regions and zones by key. */
@GraphQLApi
public class PlaceResolver {

    @Resolver
    public List<Region> regions(@Name("code") List<String> code) {
        return code.stream().map(Region::new).toList();
    }

    @Resolver
    public List<Zone> zones(@Name("code") List<String> code) {
        return code.stream().map(Zone::new).toList();
    }
}
