package org.gavel.input;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintMessagesAreInTheRequestedLanguageTest {

    /** Has the input in its message, which no constraint of Gavel's has. */
    public static final class Repeating implements Form<String> {

        @Override
        public Optional<Fault> fault(String text) {
            return Optional.of(Fault.of("problem.nameTaken", text));
        }

        @Override
        public Set<String> keys() {
            return Set.of("problem.nameTaken");
        }
    }

    private record Typed(
            @Needed @Line(most = 40) String line,
            @Formed(Repeating.class) String repeated) {}

    private static ConstraintViolation<Typed> violation(String line, String repeated) {
        Set<ConstraintViolation<Typed>> all = TestShape.FACTORY.getValidator().validate(new Typed(line, repeated));
        assertThat(all).hasSize(1);
        return all.iterator().next();
    }

    private static String said(ConstraintViolation<Typed> violation, Locale locale) {
        MessageInterpolator.Context context = new MessageInterpolator.Context() {
            @Override
            public ConstraintDescriptor<?> getConstraintDescriptor() {
                return violation.getConstraintDescriptor();
            }

            @Override
            public Object getValidatedValue() {
                return violation.getInvalidValue();
            }

            @Override
            public <T> T unwrap(Class<T> type) {
                throw new ValidationException("a context of a test is of one type");
            }
        };
        return TestShape.FACTORY.getMessageInterpolator().interpolate(violation.getMessageTemplate(), context, locale);
    }

    @Test
    void withTheValuesThatBelongIntoTheWords() {
        assertThat(said(violation("x".repeat(50), null), Locale.ENGLISH))
                .isEqualTo("This text has 50 characters; at most 40 are allowed.");
        assertThat(said(violation("x".repeat(50), null), Locale.SIMPLIFIED_CHINESE))
                .contains("50", "40")
                .doesNotContain("text");
        assertThat(said(violation("a\u202eb", null), Locale.ENGLISH)).startsWith("Character 2 (U+202E) ");
    }

    @Test
    void theServersOwnLanguageIsNotAsked() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            assertThat(violation("", null).getMessage()).isEqualTo("Fill this in.");
            assertThat(said(violation("", null), Locale.ENGLISH)).isEqualTo("Fill this in.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"${7*7}", "#{7*7}", "{problem.empty}", "{0}", "${validatedValue}", "\\${7*7}", "''{0}"})
    void inputIsNotEvaluatedAsAnExpression(String hostile) {
        String message = violation("fine", hostile).getMessage();

        assertThat(message).contains(hostile).doesNotContain("49");
        assertThat(violation("fine", hostile).getMessageTemplate()).isEqualTo("{problem.nameTaken}");
        assertThat(said(violation("fine", hostile), Locale.SIMPLIFIED_CHINESE)).contains(hostile);
    }
}
