package org.gavel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.NormalScope;
import jakarta.inject.Inject;

/** Weld makes proxies without a constructor ({@code weld.properties}), so each constructor of a bean is one that somebody calls. */
@AnalyzeClasses(packages = "org.gavel")
class BeansHaveNoConstructorForProxiesTest {

    @ArchTest
    static final ArchRule each_constructor_of_a_bean_is_used =
            constructors().that().areDeclaredInClassesThat(areBeans()).should(beUsed());

    private static DescribedPredicate<JavaClass> areBeans() {
        return DescribedPredicate.describe(
                "are beans", type -> type.isMetaAnnotatedWith(NormalScope.class) && !type.isInterface());
    }

    private static ArchCondition<JavaConstructor> beUsed() {
        return new ArchCondition<>("be used, by the container or by a caller") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                boolean isUsed = isCalledByTheContainer(constructor)
                        || !constructor.getAccessesToSelf().isEmpty();
                if (!isUsed) {
                    events.add(
                            SimpleConditionEvent.violated(constructor, constructor.getDescription() + " has no use"));
                }
            }
        };
    }

    /** Where no constructor is injected, the container calls the one without parameters. */
    private static boolean isCalledByTheContainer(JavaConstructor constructor) {
        boolean isThere = constructor.getOwner().getConstructors().stream()
                .anyMatch(one -> one.isAnnotatedWith(Inject.class));
        return isThere
                ? constructor.isAnnotatedWith(Inject.class)
                : constructor.getRawParameterTypes().isEmpty();
    }
}
