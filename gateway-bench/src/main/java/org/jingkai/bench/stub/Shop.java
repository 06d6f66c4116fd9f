package org.jingkai.bench.stub;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The data behind the stub subgraphs: always the same, made by counting. */
final class Shop {

    private static final int USERS = 20;
    private static final int PRODUCTS = 16;
    private static final int REVIEWS_PER_USER = 4;
    private static final List<String> GIVEN =
            List.of("Ada", "Grace", "Edsger", "Barbara", "Alan", "Frances", "Donald", "Radia");
    private static final List<String> FAMILY =
            List.of("Lovelace", "Hopper", "Dijkstra", "Liskov", "Turing", "Allen", "Knuth");
    private static final List<String> GOODS =
            List.of("Table", "Couch", "Chair", "Lamp", "Shelf", "Desk", "Mirror", "Carpet");
    private static final List<String> OPINIONS =
            List.of(
                    "Love it, would buy it again at once.",
                    "Too expensive for what it is, sadly.",
                    "Could be better; the finish is uneven.",
                    "Prefer something else, yet it does its work.");

    /** What accounts knows of a user. */
    record User(String id, String name, String username, String birthday) {}

    /** What products and inventory know of a product; {@code price} in cents, weight in grams. */
    record Product(String upc, String name, int price, int weight, boolean inStock) {}

    /** What reviews knows of a review. */
    record Review(String id, String body, User author, Product product) {}

    private final Map<String, User> users =
            IntStream.rangeClosed(1, USERS).mapToObj(Shop::newUser).collect(byKey(User::id));
    private final Map<String, Product> products =
            IntStream.rangeClosed(1, PRODUCTS)
                    .mapToObj(Shop::newProduct)
                    .collect(byKey(Product::upc));
    private final Map<String, Review> reviews =
            IntStream.rangeClosed(1, USERS * REVIEWS_PER_USER)
                    .mapToObj(this::newReview)
                    .collect(byKey(Review::id));

    List<User> users() {
        return List.copyOf(users.values());
    }

    List<Product> products() {
        return List.copyOf(products.values());
    }

    @Nullable User user(String id) {
        return users.get(id);
    }

    @Nullable Product product(String upc) {
        return products.get(upc);
    }

    @Nullable Review review(String id) {
        return reviews.get(id);
    }

    List<Review> reviewsBy(User author) {
        return reviews.values().stream().filter(review -> review.author() == author).toList();
    }

    List<Review> reviewsOf(Product product) {
        return reviews.values().stream().filter(review -> review.product() == product).toList();
    }

    private static User newUser(int number) {
        String given = GIVEN.get(number % GIVEN.size());
        String family = FAMILY.get(number % FAMILY.size());
        return new User(
                String.valueOf(number),
                given + " " + family,
                "@" + given.toLowerCase(Locale.ROOT) + number,
                "19%02d-0%d-1%d".formatted(40 + number, 1 + number % 9, number % 10));
    }

    private static Product newProduct(int number) {
        return new Product(
                "upc-" + number,
                GOODS.get(number % GOODS.size()) + " " + number,
                150 * number,
                90 * number + 7,
                number % 3 != 0);
    }

    private Review newReview(int number) {
        int index = number - 1;
        int author = 1 + index / REVIEWS_PER_USER;
        int product = 1 + (index * 7 + author) % PRODUCTS;
        return new Review(
                "review-" + number,
                OPINIONS.get(number % OPINIONS.size()),
                users().get(author - 1),
                products().get(product - 1));
    }

    private static <T> Collector<T, ?, Map<String, T>> byKey(Function<T, String> key) {
        return Collectors.toMap(key, value -> value, (one, other) -> one, LinkedHashMap::new);
    }
}
