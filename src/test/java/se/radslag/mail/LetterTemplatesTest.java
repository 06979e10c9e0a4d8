package se.radslag.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Finds, before anybody gets them, letters that lack a template, and templates, also those of pages, that lack a text. */
class LetterTemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern NAMES = Pattern.compile("\\$\\{addressee\\.(name|party)}");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)");

    @Test
    void everyLetterHasBothTemplates() throws ClassNotFoundException {
        for (String name : letters()) {
            assertThat(missingTemplates(LetterKind.of(Class.forName(name).asSubclass(Letter.class))))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void everyTextOfATemplateExistsInBothLanguages() throws IOException {
        assertThat(missingTexts(TEMPLATES)).isEmpty();
    }

    @Test
    void everyTextTemplateBeginsWithItsSubjectAndEscapesNothing() throws IOException {
        assertThat(faultyTextTemplates(TEMPLATES)).isEmpty();
    }

    /** So that letters which differ in nothing else can be drawn once for all ({@link AlikeLetters}). */
    @Test
    void ofTheAddresseeOnlyTheNamesAreSaid() throws IOException {
        assertThat(addresseesMadeMoreOf(TEMPLATES)).isEmpty();
    }

    @Test
    void seesWhatIsMissing() throws IOException, ClassNotFoundException {
        assertThat(letters()).contains(TrialLetter.class.getName());
        assertThat(missingTemplates("unwritten-letter")).hasSize(2);
        Path canary = Path.of("src/test/resources/templates/canary");
        assertThat(missingTexts(canary)).containsExactlyInAnyOrder("sv: mail.no-such-text", "en: mail.no-such-text");
        assertThat(faultyTextTemplates(canary)).hasSize(2);
        assertThat(addresseesMadeMoreOf(canary)).containsExactly(canary.resolve("addressee-letter.html"));
    }

    private static List<String> letters() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Letter.class));
        return scanner.findCandidateComponents("se.radslag").stream()
                .map(candidate -> candidate.getBeanClassName())
                .toList();
    }

    private static List<String> missingTemplates(String kind) {
        return Stream.of(LetterKind.htmlTemplate(kind) + ".html", LetterKind.textTemplate(kind))
                .filter(template -> LetterTemplatesTest.class.getResource("/templates/" + template) == null)
                .toList();
    }

    private static List<String> missingTexts(Path folder) throws IOException {
        var swedish = texts(path -> !path.contains("_en."));
        var english = texts(path -> path.contains("_en."));
        List<String> missing = new ArrayList<>();
        for (Path template : files(folder)) {
            var key = KEY.matcher(Files.readString(template));
            while (key.find()) {
                if (!swedish.containsKey(key.group(1))) {
                    missing.add("sv: " + key.group(1));
                }
                if (!english.containsKey(key.group(1))) {
                    missing.add("en: " + key.group(1));
                }
            }
        }
        return missing;
    }

    private static List<Path> faultyTextTemplates(Path folder) throws IOException {
        List<Path> faulty = new ArrayList<>();
        for (Path template : files(folder)) {
            String name = template.getFileName().toString();
            String text = Files.readString(template);
            boolean subject = !name.endsWith("-letter.txt") || text.startsWith("Subject: ");
            if (!subject || (name.endsWith(".txt") && text.contains("[["))) {
                faulty.add(template);
            }
        }
        return faulty;
    }

    private static List<Path> addresseesMadeMoreOf(Path folder) throws IOException {
        List<Path> faulty = new ArrayList<>();
        for (Path template : files(folder)) {
            if (NAMES.matcher(Files.readString(template)).replaceAll("").contains("addressee")) {
                faulty.add(template);
            }
        }
        return faulty;
    }

    private static Properties texts(Predicate<String> language) throws IOException {
        var texts = new Properties();
        for (Path bundle : files(MESSAGES)) {
            if (language.test(bundle.toString())) {
                try (var reader = Files.newBufferedReader(bundle)) {
                    texts.load(reader);
                }
            }
        }
        return texts;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
