package org.gavel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** A package has one purpose. The rules say which package may use which; no two packages use each other. */
@AnalyzeClasses(packages = "org.gavel", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesUseOnlyPackagesBelowThemTest {

    private static final String DEMO = "org.gavel.demo..";

    private static final String STARTS_DEMO = "org.gavel.startup.demo..";

    @ArchTest
    static final ArchRule json = room("json");

    @ArchTest
    static final ArchRule input = room("input");

    @ArchTest
    static final ArchRule verto = room("verto", "json");

    @ArchTest
    static final ArchRule livearray = room("livearray");

    @ArchTest
    static final ArchRule conference = room("conference", "json", "livearray");

    @ArchTest
    static final ArchRule roster = room("roster", "livearray", "conference", "json", "store");

    @ArchTest
    static final ArchRule csv = room("csv", "conference");

    @ArchTest
    static final ArchRule audit = room("audit", "conference", "account", "store", "json", "csv", "rate");

    @ArchTest
    static final ArchRule attendance = room("attendance", "conference", "account", "store", "json", "csv");

    @ArchTest
    static final ArchRule account = room("account", "settings", "conference", "store", "json", "input", "rate");

    @ArchTest
    static final ArchRule settings = room("settings", "store");

    @ArchTest
    static final ArchRule store = room("store");

    @ArchTest
    static final ArchRule rate = room("rate");

    @ArchTest
    static final ArchRule moderation = room(
            "moderation",
            "json",
            "verto",
            "livearray",
            "conference",
            "roster",
            "audit",
            "attendance",
            "account",
            "settings",
            "rate");

    @ArchTest
    static final ArchRule administration =
            room("administration", "account", "settings", "audit", "conference", "verto", "json", "store", "input");

    @ArchTest
    static final ArchRule call =
            room("call", "moderation", "account", "audit", "conference", "verto", "settings", "json", "rate");

    @ArchTest
    static final ArchRule demo = room("demo", "json");

    @ArchTest
    static final ArchRule the_demonstration_switch_can_be_left_out = noClasses()
            .that()
            .resideOutsideOfPackages(DEMO, STARTS_DEMO)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DEMO, STARTS_DEMO)
            .because("the WAR for production has neither");

    @ArchTest
    static final ArchRule libraries_of_the_demonstration_switch_can_be_left_out = noClasses()
            .that()
            .resideOutsideOfPackage(DEMO)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.java_websocket..", "dev.onvoid..")
            .because("the WAR for production has none of them");

    @ArchTest
    static final ArchRule no_room_needs_itself_through_another =
            slices().matching("org.gavel.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_room_of_the_web_needs_itself_through_another =
            slices().matching("org.gavel.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_room_of_the_administration_needs_itself_through_another =
            slices().matching("org.gavel.administration.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_room_of_the_moderation_needs_itself_through_another =
            slices().matching("org.gavel.moderation.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_server_does_not_print = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule loggers_are_system_loggers = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule times_are_of_java_time = noClasses()
            .that()
            // The JDK tells the times of a certificate in no other way.
            .doNotHaveSimpleName("CertificateFacts")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(java.util.Date.class, java.util.Calendar.class, java.text.SimpleDateFormat.class)
            .because("java.time says what it means");

    @ArchTest
    static final ArchRule the_time_of_day_is_injected = noClasses()
            .that(not(resideInAPackage(DEMO)))
            .and()
            .doNotHaveSimpleName("ServerClock")
            .should()
            .accessTargetWhere(target(owner(resideInAPackage("java.time..")))
                    .and(target(nameMatching("now|tick.+|system|systemUTC|systemDefaultZone"))))
            .orShould()
            .accessTargetWhere(target(owner(type(System.class))).and(target(nameMatching("currentTimeMillis"))))
            .because(
                    "a test sets the Clock that is injected; the demonstration switch, which knows no beans, looks for itself");

    @ArchTest
    static final ArchRule threads_belong_to_the_server = noClasses()
            .that(not(resideInAPackage(DEMO)))
            .should()
            .callConstructor(Thread.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class, String.class)
            .orShould()
            .callConstructor(java.util.Timer.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(java.util.concurrent.Executors.class)
            .because("executors are handed in; on WildFly they are managed ones");

    @ArchTest
    static final ArchRule nobody_sleeps = noClasses()
            .that(not(resideInAPackage(DEMO)))
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("a sleeping thread is one that the server has not");

    @ArchTest
    static final ArchRule beans_are_given_what_they_need_by_their_constructor = noFields()
            .that()
            .areDeclaredInClassesThat(not(resideInAnyPackage("org.gavel.web..")))
            .should()
            .beAnnotatedWith(jakarta.inject.Inject.class)
            .because("a field that is injected hides what a class needs, and cycles with it");

    @ArchTest
    static final ArchRule nothing_shared_changes =
            fields().that().areStatic().should().beFinal().because("static state that changes belongs to nobody");

    @ArchTest
    static final ArchRule a_name_says_what_a_class_does = noClasses()
            .should()
            .haveNameMatching(".*(Helper|Utils?|Manager|Impl)")
            .because("such a name fits anything");

    private static ArchRule room(String name, String... mayUse) {
        String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(mayUse))
                .map(PackagesUseOnlyPackagesBelowThemTest::rooms)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(rooms(name))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(resideInAPackage("org.gavel.."))))
                .allowEmptyShould(true);
    }

    private static String rooms(String name) {
        return "org.gavel." + name + "..";
    }
}
