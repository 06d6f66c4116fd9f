package org.jingkai.inspection.region;

import io.smallrye.graphql.api.federation.Resolver;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;

/** Answers the gateway's question for regions by key. */
@GraphQLApi
public class RegionResolver {

    @Resolver
    public List<Region> regions(@Name("code") List<String> code) {
        return code.stream().map(Region::new).toList();
    }
}
