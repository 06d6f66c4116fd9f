package org.jingkai.bench.stub;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product as inventory sees it: price and weight are not its own, so it has them only if the
 * gateway sent them ({@code @requires}).
 */
record StockedProduct(
        String upc, boolean inStock, @Nullable Integer price, @Nullable Integer weight) {

    private static final int FREE_FROM = 1_000;
    private static final int GRAMS_PER_CENT = 10;

    static StockedProduct of(Shop.Product product, Map<?, ?> representation) {
        return new StockedProduct(
                product.upc(),
                product.inStock(),
                number(representation.get("price")),
                number(representation.get("weight")));
    }

    /** In cents; nothing for the expensive. */
    public int shippingEstimate() {
        if (price == null || weight == null) {
            throw new IllegalStateException("shippingEstimate requires price and weight");
        }
        return price >= FREE_FROM ? 0 : weight / GRAMS_PER_CENT;
    }

    private static @Nullable Integer number(@Nullable Object sent) {
        return sent instanceof Number number ? number.intValue() : null;
    }
}
