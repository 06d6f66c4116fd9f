package org.jingkai.gateway.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a request may bring and an operation may ask. */
public interface LimitsConfig {

    /** The size of a request's body. */
    @WithDefault("1M")
    MemorySize maxBody();

    /** Characters of a document. */
    @WithDefault("30000")
    int maxCharacters();

    /** Lexical tokens of a document. */
    @WithDefault("2500")
    int maxTokens();

    /** Characters of a number, in a document and in variables. */
    @WithDefault("100")
    int maxNumberLength();

    /** Operations of a document. */
    @WithDefault("10")
    int maxOperations();

    /** Fragment definitions of a document. */
    @WithDefault("50")
    int maxFragments();

    /** Fragment spreads of a document. */
    @WithDefault("200")
    int maxSpreads();

    /** Directives of a document. */
    @WithDefault("50")
    int maxDirectives();

    /** Directives at one place. */
    @WithDefault("5")
    int maxDirectivesPerLocation();

    /** Variables that one operation declares. */
    @WithDefault("100")
    int maxVariables();

    /** Lists and objects inside each other, in a document and in variables. */
    @WithDefault("20")
    int maxValueDepth();

    /** Items of a list that is written in a document. */
    @WithDefault("500")
    int maxListLength();

    /** Values in all that the variables of a request hold. */
    @WithDefault("10000")
    int maxVariableValues();

    /** Fields of a document that their selection set has already. */
    @WithDefault("20")
    int maxDuplicates();

    /** Fields inside fields, fragments spread. */
    @WithDefault("16")
    int maxDepth();

    /** Fields in all, fragments spread. */
    @WithDefault("2000")
    int maxFields();

    /** Fields that carry an alias, fragments spread. */
    @WithDefault("50")
    int maxAliases();

    /** Fields of the root type, fragments spread. */
    @WithDefault("20")
    int maxRootFields();

    /** Errors in one answer; a last one says how many were left out. */
    @WithDefault("100")
    int maxErrors();

    /** Whether clients may ask for the schema; if not, messages do not tell of it either. */
    @WithDefault("true")
    boolean introspection();

    /** Lists of the schema inside each other that one introspection may ask for. */
    @WithDefault("4")
    int maxIntrospectionDepth();

    /** The size of what one introspection may be answered with, as it is estimated. */
    @WithDefault("4M")
    MemorySize maxIntrospectionSize();

    /** Room for the operations and plans that are kept for requests that come again, about. */
    @WithDefault("32M")
    MemorySize planCache();

    /** Steps that may be taken from the text of a new operation to its plan. */
    @WithDefault("2000000")
    long planningSteps();

    /** Time that may pass from the arrival of a new operation to its plan. */
    @WithDefault("2s")
    Duration planningTime();

    /** New operations that may wait to be planned; more are refused until there is room. */
    @WithDefault("1000")
    int waitingOperations();
}
