package org.jingkai.gateway.composition;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import java.util.Map;
import java.util.function.BiPredicate;

/** A reference to a type as it stands behind a field or argument: {@code [Zone!]!}. */
sealed interface TypeRef {

    record Named(String name) implements TypeRef {}

    record ListOf(TypeRef item) implements TypeRef {}

    record NonNull(TypeRef nullable) implements TypeRef {}

    static TypeRef of(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> new NonNull(of(nonNull.getType()));
            case ListType list -> new ListOf(of(list.getType()));
            case TypeName name -> new Named(name.getName());
            default -> throw new IllegalArgumentException("Not a type reference: " + type);
        };
    }

    default String print() {
        return switch (this) {
            case Named named -> named.name();
            case ListOf list -> "[" + list.item().print() + "]";
            case NonNull nonNull -> nonNull.nullable().print() + "!";
        };
    }

    /** The named type inside all lists and non-null marks. */
    default String base() {
        return switch (this) {
            case Named named -> named.name();
            case ListOf list -> list.item().base();
            case NonNull nonNull -> nonNull.nullable().base();
        };
    }

    default boolean required() {
        return this instanceof NonNull;
    }

    default boolean isList() {
        return switch (this) {
            case Named _ -> false;
            case ListOf _ -> true;
            case NonNull nonNull -> nonNull.nullable().isList();
        };
    }

    default TypeRef renamed(Map<String, String> names) {
        return switch (this) {
            case Named named -> new Named(names.getOrDefault(named.name(), named.name()));
            case ListOf list -> new ListOf(list.item().renamed(names));
            case NonNull nonNull -> new NonNull(nonNull.nullable().renamed(names));
        };
    }

    /**
     * Whether every value of this type is a value of the other.
     *
     * @param named decides for two different names: an object and the interface it implements
     */
    default boolean isSubtypeOf(TypeRef other, BiPredicate<String, String> named) {
        if (equals(other)) {
            return true;
        }
        if (other instanceof NonNull expected) {
            return this instanceof NonNull mine
                    && mine.nullable().isSubtypeOf(expected.nullable(), named);
        }
        return switch (this) {
            case NonNull mine -> mine.nullable().isSubtypeOf(other, named);
            case ListOf mine ->
                    other instanceof ListOf expected
                            && mine.item().isSubtypeOf(expected.item(), named);
            case Named mine ->
                    other instanceof Named expected && named.test(mine.name(), expected.name());
        };
    }
}
