package org.jingkai.gateway.supergraph;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingkai.gateway.schema.FieldSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads type definitions of a supergraph text with their join directives, of all versions of join
 * from v0.1 on.
 */
final class TypeReader {

    private final LinkedNames names;
    private final Set<String> subgraphs;
    private final Map<String, Set<String>> holders = new HashMap<>();
    private final Map<String, FieldSet> fieldSets = new HashMap<>();

    TypeReader(Document document, LinkedNames names, Set<String> subgraphs) {
        this.names = names;
        this.subgraphs = subgraphs;
        for (var type : document.getDefinitionsOfType(TypeDefinition.class)) {
            if (type instanceof DirectivesContainer<?> marked) {
                holders.put(((NamedNode<?>) type).getName(), holders(marked));
            }
        }
    }

    private Set<String> holders(DirectivesContainer<?> definition) {
        Set<String> holders = new LinkedHashSet<>();
        named(definition, "type").forEach(mark -> holders.add(graph(mark)));
        return holders.isEmpty() ? subgraphs : holders;
    }

    SupergraphType read(ImplementingTypeDefinition<?> definition) {
        Map<String, TypeJoin> joins = typeJoins(definition);
        Map<String, FieldModel> fields = new LinkedHashMap<>();
        for (FieldDefinition field : definition.getFieldDefinitions()) {
            fields.put(field.getName(), field(definition, field, joins));
        }
        Map<String, Set<String>> interfaces = interfaces(definition, joins.keySet());
        return definition instanceof ObjectTypeDefinition
                ? new SupergraphType.ObjectModel(definition.getName(), joins, fields, interfaces)
                : new SupergraphType.InterfaceModel(
                        definition.getName(), joins, fields, interfaces);
    }

    SupergraphType.UnionModel read(UnionTypeDefinition definition) {
        Map<String, Set<String>> members = new LinkedHashMap<>();
        for (String subgraph : typeJoins(definition).keySet()) {
            members.put(subgraph, new LinkedHashSet<>());
        }
        List<Directive> marks = named(definition, "unionMember");
        for (Directive mark : marks) {
            String member = Arguments.text(mark, "member");
            if (member != null) {
                members.computeIfAbsent(graph(mark), _ -> new LinkedHashSet<>()).add(member);
            }
        }
        if (marks.isEmpty()) {
            for (Type<?> member : definition.getMemberTypes()) {
                addEverywhere(TypeRef.of(member).baseName(), members);
            }
        }
        return new SupergraphType.UnionModel(definition.getName(), members);
    }

    /**
     * Before join v0.3 nothing says which subgraph has which member; all that know both have it.
     */
    private void addEverywhere(String member, Map<String, Set<String>> members) {
        Set<String> knowing = holders.getOrDefault(member, Set.of());
        members.forEach((subgraph, set) -> {
            if (knowing.contains(subgraph)) {
                set.add(member);
            }
        });
    }

    private Map<String, TypeJoin> typeJoins(DirectivesContainer<?> definition) {
        Map<String, TypeJoin> joins = new LinkedHashMap<>();
        for (Directive mark : named(definition, "type")) {
            TypeJoin before = joins.get(graph(mark));
            joins.put(graph(mark), typeJoin(mark, before));
        }
        if (joins.isEmpty()) {
            for (String subgraph : subgraphs) {
                joins.put(subgraph, new TypeJoin(subgraph, List.of(), false, false));
            }
        }
        return joins;
    }

    private TypeJoin typeJoin(Directive mark, @Nullable TypeJoin before) {
        List<Key> keys = new ArrayList<>(before == null ? List.of() : before.keys());
        FieldSet key = fieldSet(mark, "key");
        if (key != null) {
            keys.add(new Key(key, Arguments.flag(mark, "resolvable", true)));
        }
        return new TypeJoin(
                graph(mark),
                List.copyOf(keys),
                Arguments.flag(mark, "extension", false),
                Arguments.flag(mark, "isInterfaceObject", false));
    }

    private FieldModel field(
            ImplementingTypeDefinition<?> owner,
            FieldDefinition field,
            Map<String, TypeJoin> typeJoins) {
        TypeRef type = TypeRef.of(field.getType());
        List<Directive> marks = named(field, "field");
        Map<String, FieldJoin> joins = new LinkedHashMap<>();
        for (Directive mark : marks) {
            String graph = Arguments.text(mark, "graph");
            if (graph != null) {
                joins.put(graph, fieldJoin(mark, graph, type));
            }
        }
        if (marks.isEmpty()) {
            for (String subgraph : unmarkedHolders(owner, typeJoins)) {
                joins.put(subgraph, plainJoin(subgraph, type));
            }
        }
        if (!named(owner, "owner").isEmpty()) {
            for (TypeJoin join : typeJoins.values()) {
                if (isKey(join, field.getName())) {
                    joins.putIfAbsent(join.subgraph(), plainJoin(join.subgraph(), type));
                }
            }
        }
        return new FieldModel(field.getName(), type, joins);
    }

    /**
     * A field without a mark is in every subgraph of its type; in join v0.1 it is in the type's
     * owner, besides those it is a key of.
     */
    private List<String> unmarkedHolders(
            ImplementingTypeDefinition<?> owner, Map<String, TypeJoin> joins) {
        List<Directive> owners = named(owner, "owner");
        return owners.isEmpty() ? List.copyOf(joins.keySet()) : List.of(graph(owners.getFirst()));
    }

    private static boolean isKey(TypeJoin join, String field) {
        return join.keys().stream()
                .flatMap(key -> key.fields().selections().getSelections().stream())
                .anyMatch(s -> s instanceof graphql.language.Field f && f.getName().equals(field));
    }

    private static FieldJoin plainJoin(String subgraph, TypeRef type) {
        return new FieldJoin(subgraph, type, false, null, null, null, false, null, List.of());
    }

    private FieldJoin fieldJoin(Directive mark, String graph, TypeRef type) {
        String local = Arguments.text(mark, "type");
        return new FieldJoin(
                graph,
                local == null ? type : TypeRef.parse(local),
                Arguments.flag(mark, "external", false),
                fieldSet(mark, "requires"),
                fieldSet(mark, "provides"),
                Arguments.text(mark, "override"),
                Arguments.flag(mark, "usedOverridden", false),
                Arguments.text(mark, "overrideLabel"),
                Arguments.contextArguments(mark));
    }

    /** Most types of a supergraph have one of a few keys; each text is parsed once. */
    private @Nullable FieldSet fieldSet(Directive mark, String name) {
        String text = Arguments.text(mark, name);
        return text == null || text.isBlank()
                ? null
                : fieldSets.computeIfAbsent(text, FieldSet::parse);
    }

    private Map<String, Set<String>> interfaces(
            ImplementingTypeDefinition<?> definition, Set<String> joined) {
        Map<String, Set<String>> interfaces = new LinkedHashMap<>();
        List<Directive> marks = named(definition, "implements");
        for (Directive mark : marks) {
            String name = Arguments.text(mark, "interface");
            if (name != null) {
                interfaces.computeIfAbsent(graph(mark), _ -> new LinkedHashSet<>()).add(name);
            }
        }
        if (marks.isEmpty()) {
            for (Type<?> type : definition.getImplements()) {
                String name = ((TypeName) type).getName();
                for (String subgraph : joined) {
                    interfaces.computeIfAbsent(subgraph, _ -> new LinkedHashSet<>()).add(name);
                }
            }
        }
        return interfaces;
    }

    private List<Directive> named(DirectivesContainer<?> container, String element) {
        return container.getDirectives(names.joinDirective(element));
    }

    private static String graph(Directive mark) {
        String graph = Arguments.text(mark, "graph");
        return graph == null ? "" : graph;
    }
}
