package org.gavel.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.stream.Collectors;
import org.gavel.startup.Startup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The WAR for production, as the build leaves it, neither has nor needs the demonstration switch, and says so when somebody
 * asks for it.
 */
class ProductionHasNoDemonstrationIT {

    private static final Path WAR =
            Path.of(System.getProperty("gavel.test.production.war", "target/gavel-production.war"));

    private static final String CLASSES = "WEB-INF/classes/";

    /** The name as it is in a class file, and as in a text that names a class. */
    private static final List<String> TRACES =
            List.of("org/gavel/demo/", "org.gavel.demo.", "org/gavel/startup/demo/", "org.gavel.startup.demo.");

    private static Map<String, byte[]> files;

    @BeforeAll
    static void open() throws IOException {
        files = new TreeMap<>();
        try (JarFile war = new JarFile(WAR.toFile())) {
            for (Enumeration<JarEntry> entries = war.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                try (InputStream content = war.getInputStream(entry)) {
                    files.put(entry.getName(), content.readAllBytes());
                }
            }
        }
        assertThat(files).as("it is Gavel").containsKeys(CLASSES + "org/gavel/startup/Startup.class", "sign-in.xhtml");
    }

    @Test
    void noneOfItsClassesIsThere() {
        assertThat(files.keySet())
                .noneMatch(name -> name.contains("org/gavel/demo"))
                .noneMatch(name -> name.contains("org/gavel/startup/demo"));
    }

    @Test
    void nothingThatIsThereNamesThem() throws IOException {
        assertThat(namesTheDemonstration(classOfTheBuild("org/gavel/startup/demo/BuiltInDemonstration.class")))
                .as("a class that does is found out")
                .isTrue();

        assertThat(files.keySet())
                // The file of the build says for readers what is left out.
                .filteredOn(name -> !name.startsWith("META-INF/maven/"))
                .filteredOn(name -> namesTheDemonstration(files.get(name)))
                .isEmpty();
    }

    @Test
    void noneOfTheLibrariesIsThereThatOnlyItNeeds() throws IOException {
        JavaClasses gavel = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.gavel");
        Predicate<JavaClass> demonstration = one -> one.getPackageName().startsWith("org.gavel.demo")
                || one.getPackageName().startsWith("org.gavel.startup.demo");
        Set<String> onlyItNeeds = needed(gavel, demonstration);
        onlyItNeeds.removeAll(needed(gavel, demonstration.negate()));
        assertThat(onlyItNeeds).contains("org.java_websocket.WebSocket", "dev.onvoid.webrtc.RTCPeerConnection");

        Set<String> there = classesOfLibraries();

        assertThat(there).as("the libraries were read").contains("org.primefaces.PrimeFaces");
        assertThat(there).doesNotContainAnyElementsOf(onlyItNeeds);
    }

    /** With a switch of its own Gavel misses nothing; its sign-in page prints no account. */
    @Test
    void itRunsWithARealSwitch() throws IOException, InterruptedException {
        try (TestSwitch testSwitch = TestSwitch.start();
                GavelServer server = new GavelServer(testSwitch.settings())) {
            server.files().deploy(WAR);
            server.start();
            server.awaitReady();

            assertThat(signInPage(server)).contains("name=\"").doesNotContain("demonstration-account");
            assertThat(server.log())
                    .content()
                    .doesNotContain("NoClassDefFoundError", "ClassNotFoundException", "UnsatisfiedResolutionException");
        }
    }

    /** It says in one line what to do. */
    @Test
    void theDemonstrationCannotBeEnabled() throws IOException {
        try (GavelServer server = new GavelServer(Map.of("gavel.demo.enabled", "true"))) {
            server.files().deploy(WAR);
            assertThatThrownBy(server::start).isInstanceOf(AssertionError.class);

            assertThat(Files.readAllLines(server.log()))
                    .filteredOn(line -> line.contains(" ERROR [org.gavel"))
                    .singleElement()
                    .asString()
                    .contains("gavel.demo.enabled", "gavel.switch.url", "docs/configuration.md");
        }
    }

    private static boolean namesTheDemonstration(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return TRACES.stream().anyMatch(text::contains);
    }

    private static byte[] classOfTheBuild(String name) throws IOException {
        try (InputStream content = Startup.class.getClassLoader().getResourceAsStream(name)) {
            return content.readAllBytes();
        }
    }

    private static Set<String> needed(JavaClasses classes, Predicate<JavaClass> who) {
        return classes.stream()
                .filter(who)
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(target -> target.getBaseComponentType().getName())
                .filter(name -> !name.startsWith("org.gavel."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> classesOfLibraries() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".jar")) {
                names.addAll(classesOf(file.getValue()));
            }
        }
        return names;
    }

    private static Set<String> classesOf(byte[] library) throws IOException {
        Set<String> names = new TreeSet<>();
        try (JarInputStream entries = new JarInputStream(new ByteArrayInputStream(library))) {
            for (JarEntry entry = entries.getNextJarEntry(); entry != null; entry = entries.getNextJarEntry()) {
                if (entry.getName().endsWith(".class")) {
                    names.add(entry.getName().replaceFirst("\\.class$", "").replace('/', '.'));
                }
            }
        }
        return names;
    }

    private static String signInPage(GavelServer server) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.address().resolve("/sign-in")).build();
        return HttpOne.client()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
