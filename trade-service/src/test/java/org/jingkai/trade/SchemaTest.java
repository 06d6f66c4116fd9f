package org.jingkai.trade;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jingkai.subgraph.testing.PostgresResource;
import org.jingkai.subgraph.testing.SchemaContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SchemaTest {

    @Test
    void isTheCheckedInSchema() {
        SchemaContract.check("trade");
    }

    @Test
    void describesEveryTypeFieldArgumentAndEnumValue() {
        SchemaContract.checkDescriptions();
    }

    @Test
    void sizesEveryList() {
        SchemaContract.checkListSizes();
    }
}
