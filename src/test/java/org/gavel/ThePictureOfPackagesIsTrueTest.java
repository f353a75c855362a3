package org.gavel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The picture of the packages in {@code docs/engineers.md} matches the code; {@code -Dgavel.draw} draws it anew. */
class ThePictureOfPackagesIsTrueTest {

    private static final Path PICTURE = Path.of("docs/images/packages.svg");

    @Test
    void the_picture_shows_the_packages_of_the_code() throws IOException {
        String drawn = PackagePicture.of(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.gavel"));
        if (System.getProperty("gavel.draw") != null) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(PICTURE)
                .as("mvn test -Dtest=ThePictureOfPackagesIsTrueTest -Dgavel.draw draws it anew")
                .exists()
                .hasContent(drawn);
    }
}
