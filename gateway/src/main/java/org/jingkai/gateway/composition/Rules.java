package org.jingkai.gateway.composition;

import java.util.List;

/** Every rule, in the order in which they are asked. */
final class Rules {

    private Rules() {}

    static final List<SubgraphRule> EACH_SUBGRAPH =
            List.of(
                    new TypesKeepFields(),
                    new ReferencesResolve(),
                    new InterfacesAreImplemented(),
                    new DirectivesAreDefined(),
                    new FieldSetsAreStrings("key"),
                    new FieldSetsAreStrings("provides"),
                    new FieldSetsAreStrings("requires"),
                    new FieldSetsAreValid("key"),
                    new FieldSetsAreValid("provides"),
                    new FieldSetsAreValid("requires"),
                    new FieldSetsHaveNoDirectives("key"),
                    new FieldSetsHaveNoDirectives("provides"),
                    new FieldSetsHaveNoDirectives("requires"),
                    new FieldSetsHaveNoArguments("key"),
                    new FieldSetsHaveNoArguments("provides"),
                    new KeyFieldsAreValues(),
                    new FieldSetsSelectExternal("provides"),
                    new FieldSetsSelectExternal("requires"),
                    new ProvidesReturnsObject(),
                    new ProvidesNotOnInterface(),
                    new RequiresNotOnInterface(),
                    new ExternalNotOnInterface(),
                    new ExternalIsUsed(),
                    new ExternalIsNotResolved(),
                    new ExternalBearsNoMerged(),
                    new ShareableIsResolved(),
                    new OverrideNotOnInterface(),
                    new OverrideNotFromSelf(),
                    new OverrideLabelIsValid(),
                    new InterfaceObjectHasKey(),
                    new InterfaceKeysAreImplemented(),
                    new AuthorisationNotOnInterface(),
                    new CostNotOnInterface(),
                    new ListSizeOnList(),
                    new ListSizeAssumesNoLess(),
                    new ListSizeNamesLists(),
                    new ListSizeSlicesByNumber(),
                    new ContextNamesAreWords(),
                    new ContextIsNamed(),
                    new ContextIsSet(),
                    new ContextSelectionsAreValid(),
                    new ContextTakersHaveKey());

    /** Asked before the others: those rely on kinds that agree. */
    static final List<SetRule> FOUNDATIONS =
            List.of(new QueryExists(), new KindsAgree(), new ExtensionsHaveBase());

    static final List<SetRule> ALL_SUBGRAPHS =
            List.of(
                    new ExternalIsResolvedElsewhere(),
                    new ExternalTypesAgree(),
                    new ExternalArgumentsExist(),
                    new ExternalArgumentTypesAgree(),
                    new ExternalArgumentDefaultsAgree(),
                    new FieldTypesAgree(),
                    new MandatoryArgumentsAreEverywhere(),
                    new ContextualEverywhere(),
                    new ArgumentTypesAgree(),
                    new ArgumentDefaultsAgree(),
                    new MandatoryInputsAreEverywhere(),
                    new InputsOverlap(),
                    new InputDefaultsAgree(),
                    new EnumsAgree(),
                    new EnumsOverlap(),
                    new OverrideCollidesWithNothing(),
                    new OverrideSourceStays(),
                    new SharedFieldsAreShareable(),
                    new InterfaceObjectsStandAlone(),
                    new InterfaceKeysSeeAllImplementations());

    static final List<MergedRule> MERGED =
            List.of(
                    new ImplementationsAreComplete(),
                    new QueryRootIsVisible(),
                    new VisibleRefersToVisible(),
                    new MandatoryIsVisible(),
                    new ImplementationsAreVisible(),
                    new TypesShowSomething());
}
