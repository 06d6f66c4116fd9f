package org.jingkai.gateway.supergraph;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;

/** A reference to a type, such as {@code [Zone!]!}. */
public sealed interface TypeRef {

    /** The name inside all wrappers. */
    String baseName();

    /** A type by its name. */
    record Named(String name) implements TypeRef {
        @Override
        public String baseName() {
            return name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A list. */
    record ListOf(TypeRef item) implements TypeRef {
        @Override
        public String baseName() {
            return item.baseName();
        }

        @Override
        public String toString() {
            return "[" + item + "]";
        }
    }

    /** Anything but null. */
    record NonNull(TypeRef nullable) implements TypeRef {
        @Override
        public String baseName() {
            return nullable.baseName();
        }

        @Override
        public String toString() {
            return nullable + "!";
        }
    }

    /** The reference that a syntax node stands for. */
    static TypeRef of(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> new NonNull(of(nonNull.getType()));
            case ListType list -> new ListOf(of(list.getType()));
            case TypeName name -> new Named(name.getName());
            default -> throw new IllegalArgumentException("not a type: " + type);
        };
    }

    /** The reference that a text such as {@code [Zone!]!} stands for. */
    static TypeRef parse(String text) {
        return of(Parser.parseType(text));
    }

    /** The wrappers with another name inside. */
    default TypeRef withBaseName(String name) {
        return switch (this) {
            case Named _ -> new Named(name);
            case ListOf(TypeRef item) -> new ListOf(item.withBaseName(name));
            case NonNull(TypeRef nullable) -> new NonNull(nullable.withBaseName(name));
        };
    }

    /** Whether values are never null. */
    default boolean isNonNull() {
        return this instanceof NonNull;
    }

    /** Whether values are lists. */
    default boolean isList() {
        return switch (this) {
            case Named _ -> false;
            case ListOf _ -> true;
            case NonNull(TypeRef nullable) -> nullable.isList();
        };
    }
}
