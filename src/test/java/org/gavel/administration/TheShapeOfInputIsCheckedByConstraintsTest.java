package org.gavel.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gavel.administration.account.AccountDraft;
import org.gavel.administration.account.GrantDraft;
import org.gavel.administration.role.RoleDraft;
import org.gavel.administration.room.RoomDraft;
import org.gavel.input.Fault;
import org.gavel.input.Form;
import org.gavel.input.Formed;
import org.gavel.input.TestShape;
import org.gavel.input.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TheShapeOfInputIsCheckedByConstraintsTest {

    /** Expressions that an evaluation of the input would replace by the same result. */
    private static final String HOSTILE = "${7*7} #{7*7} {problem.empty} \u0007";

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    /** Drafts and all other records with constraints. */
    static Stream<Class<?>> drafts() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.gavel.administration", "org.gavel.account", "org.gavel.web.console")
                        .stream()
                        .filter(JavaClass::isRecord)
                        .map(JavaClass::reflect)
                        .filter(type -> type.getSimpleName().endsWith("Draft")
                                || bean(type).isBeanConstrained());
    }

    private static BeanDescriptor bean(Class<?> draft) {
        return VALIDATOR.getConstraintsForClass(draft);
    }

    @Test
    void allDraftsAreLookedAt() {
        assertThat(drafts().map(Class::getSimpleName))
                .contains(
                        "AccountDraft",
                        "GrantDraft",
                        "RoleDraft",
                        "RoomDraft",
                        "SettingDraft",
                        "SwitchDraft",
                        "ProbeAccount",
                        "FirstDraft",
                        "SignInDraft",
                        "OpenRoomDraft",
                        "WantedPassword");
    }

    // ---- bounds --------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource("drafts")
    void eachTextHasABound(Class<?> draft) {
        for (RecordComponent component : components(draft, String.class)) {
            PropertyDescriptor constraints = bean(draft).getConstraintsForProperty(component.getName());
            assertThat(constraints).as(component.getName()).isNotNull();
            for (Class<?> group : groups(constraints)) {
                String endless = "x".repeat(Formed.LONGEST + 1);
                assertThat(VALIDATOR.validateValue(draft, component.getName(), endless, group))
                        .as("%s in %s", component.getName(), group.getSimpleName())
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void noBoundIsBeyondWhatFormsLookAt(Class<?> draft) {
        assertThat(constraints(draft)
                        .map(ConstraintDescriptor::getAnnotation)
                        .filter(Size.class::isInstance)
                        .map(size -> ((Size) size).max()))
                // The overrides of a composed constraint are only in the descriptors of its parts.
                .allMatch(most -> most <= Formed.LONGEST);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void eachListHasABoundAndItsLinesAreLookedAt(Class<?> draft) {
        for (RecordComponent component : components(draft, List.class)) {
            PropertyDescriptor list = bean(draft).getConstraintsForProperty(component.getName());
            assertThat(list.getConstraintDescriptors())
                    .extracting(ConstraintDescriptor::getAnnotation)
                    .hasAtLeastOneElementOfType(Size.class);
            assertThat(list.getConstrainedContainerElementTypes()).isNotEmpty();
        }
    }

    private static List<RecordComponent> components(Class<?> draft, Class<?> type) {
        return Arrays.stream(draft.getRecordComponents())
                .filter(component -> component.getType() == type)
                .toList();
    }

    private static Set<Class<?>> groups(PropertyDescriptor constraints) {
        return constraints.getConstraintDescriptors().stream()
                .flatMap(constraint -> constraint.getGroups().stream())
                .collect(Collectors.toSet());
    }

    // ---- messages ------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource("drafts")
    void bothLanguagesHaveEachMessage(Class<?> draft) {
        Set<String> keys = constraints(draft)
                .flatMap(TheShapeOfInputIsCheckedByConstraintsTest::keys)
                .collect(Collectors.toSet());

        assertThat(keys).isNotEmpty();
        for (Locale locale : List.of(Locale.ROOT, Locale.SIMPLIFIED_CHINESE)) {
            ResourceBundle words = ResourceBundle.getBundle(
                    "org.gavel.messages",
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(words.getLocale()).isEqualTo(locale);
            assertThat(words.keySet()).containsAll(keys);
        }
    }

    private static Stream<String> keys(ConstraintDescriptor<?> constraint) {
        if (constraint.getAnnotation() instanceof Formed formed) {
            return form(formed).keys().stream();
        }
        assertThat(constraint.getMessageTemplate()).matches("\\{[a-zA-Z.]+}");
        return Stream.of(constraint.getMessageTemplate().replaceAll("[{}]", ""));
    }

    private static Form<?> form(Formed formed) {
        try {
            return formed.value().getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(formed.value().getName(), e);
        }
    }

    private static Stream<ConstraintDescriptor<?>> constraints(Class<?> draft) {
        BeanDescriptor bean = bean(draft);
        return Stream.concat(
                        bean.getConstraintDescriptors().stream(),
                        bean.getConstrainedProperties().stream()
                                .flatMap(property -> property.getConstraintDescriptors().stream()))
                .flatMap(TheShapeOfInputIsCheckedByConstraintsTest::withParts);
    }

    private static Stream<ConstraintDescriptor<?>> withParts(ConstraintDescriptor<?> constraint) {
        return Stream.concat(Stream.of(constraint), constraint.getComposingConstraints().stream());
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void inputIsNeverPartOfATemplate(Class<?> draft) {
        for (RecordComponent component : components(draft, String.class)) {
            PropertyDescriptor constraints = bean(draft).getConstraintsForProperty(component.getName());
            for (Class<?> group : groups(constraints)) {
                assertThat(VALIDATOR.validateValue(draft, component.getName(), HOSTILE.repeat(1_000), group))
                        .as(component.getName())
                        .isNotEmpty()
                        .allMatch(violation -> violation.getMessageTemplate().matches("\\{[a-zA-Z.]+}"))
                        .noneMatch(violation -> violation.getMessage().contains("49"));
            }
        }
    }

    // ---- input of use cases --------------------------------------------------------------------------------------

    @Test
    void ofEachFieldTheFirstThingThatIsWrong() {
        RoomDraft draft = new RoomDraft(null, 0, " ", "\u0007".repeat(200));

        assertThat(TestShape.SHAPE.of(draft))
                .containsExactly(
                        new Wrong("number", Fault.of("problem.empty")),
                        new Wrong("title", Fault.of("problem.tooLong", 200, 128)));
    }

    @Test
    void inTheOrderOfTheFieldsAndOfTheLines() {
        AccountDraft draft = new AccountDraft(
                1L,
                0,
                "",
                "",
                true,
                true,
                "a\u0000b",
                "two words",
                "a\u0000b",
                false,
                List.of(
                        new GrantDraft("guest", "ALL", "", null, null),
                        new GrantDraft("x".repeat(65), "SOME", "\u202e", null, null),
                        new GrantDraft("guest", "ONE", "\u202e", null, null)));

        assertThat(TestShape.SHAPE.of(draft))
                .extracting(Wrong::field)
                .containsExactly(
                        "name",
                        "newPassword",
                        "switchLogin",
                        "switchSecret",
                        "grants[1].role",
                        "grants[1].scope",
                        "grants[1].room",
                        "grants[2].room");
    }

    @Test
    void aReservedNameIsToldAsItIsTyped() {
        assertThat(TestShape.SHAPE.of(new RoleDraft(null, 0, "None", Set.of())))
                .containsExactly(new Wrong("name", Fault.of("problem.reserved", "None")));
    }
}
