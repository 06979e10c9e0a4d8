package se.radslag.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.radslag.core.NotFound;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;
import se.radslag.testing.RadslagTest;

@RadslagTest
class OrganisationIT {

    private static final String HEADER = "name,email,language,county,seen_in\n";

    @Autowired
    OrganisationService directory;

    @Autowired
    MessageSource messages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String unique = UUID.randomUUID().toString();

    @Test
    void fillsAnEmptyDirectoryAtStart() {
        Organisation mip = directory
                .findByName("Malmö Ideella föreningars paraplyorganisation MIP")
                .orElseThrow();
        assertThat(mip)
                .isEqualTo(new Organisation(
                        mip.id(),
                        mip.name(),
                        OrganisationKind.ORGANISATION,
                        Language.SV,
                        "Skåne",
                        Set.of("sakrad-2017", "samrad-2019"),
                        true));
        assertThat(directory.all()).hasSizeGreaterThanOrEqualTo(34);
    }

    @Test
    void doesNotStartWithHalfADirectory() {
        var lines = HEADER
                + "Rätt " + unique + ",ratt@forening.example,sv,Skåne,-\n"
                + "Utan adress " + unique + ",ingen,sv,Skåne,-\n"
                + "På danska " + unique + ",da@forening.example,da,Skåne,-\n";
        var start = new FirstImport(directory, new OrganisationProperties(file(lines)), messages);

        inAnEmptyDirectory(() -> {
            assertThatIllegalStateException()
                    .isThrownBy(() -> start.run(new DefaultApplicationArguments()))
                    .withMessageEndingWith(": Rad 3: «ingen» är ingen e-postadress."
                            + " Rad 4: språket «da» finns inte. Ange sv eller en.");
            assertThat(directory.all()).isEmpty();
        });
    }

    /** All tests share a directory that is filled; whatever is done to it here is undone. */
    private void inAnEmptyDirectory(Runnable test) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from organisation_tag").update();
            jdbc.sql("delete from contact").update();
            jdbc.sql("delete from organisation").update();
            test.run();
        });
    }

    @Test
    void selectsByTag() {
        assertThat(directory.tagged("samrad-2019"))
                .extracting(Organisation::name)
                .contains("Turkiska Kvinnoförbundet")
                .doesNotContain("Verdandi");
        assertThat(directory.tagged("okänd")).isEmpty();
        assertThat(directory.tags()).contains("sakrad-2017", "samrad-2019").doesNotContain("-");
    }

    @Test
    void sortsBySwedishAlphabet() {
        add("Ö " + unique, "Z " + unique, "Ä " + unique, "Å " + unique, "a " + unique);
        assertThat(directory.all())
                .extracting(Organisation::name)
                .filteredOn(name -> name.endsWith(unique))
                .containsExactly("a " + unique, "Z " + unique, "Å " + unique, "Ä " + unique, "Ö " + unique);
    }

    @Test
    void writesToTheMainContactOfWhoeverIsActive() {
        OrganisationId active = add("Aktiv " + unique).get(0);
        OrganisationId former = add("Vilande " + unique).get(0);
        directory.deactivate(former);
        assertThat(directory.recipients(List.of(active, former)))
                .extracting(Recipient::organisationId)
                .containsExactly(active);
        directory.activate(former);
        assertThat(directory.recipients(List.of(active, former))).hasSize(2);
    }

    @Test
    void hasOneMainContact() {
        OrganisationId id = add("Två huvudkontakter " + unique).get(0);
        assertThatThrownBy(() -> jdbc.sql("insert into contact values (?, ?, 'Ännu en', 'en@forening.example', true)")
                        .params(UUID.randomUUID(), id.value())
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void readsQuotedFieldsAndAByteOrderMark() {
        directory.importFrom(
                file("\uFEFF" + HEADER + "\"Ett, två och " + unique + "\",ett@forening.example,EN,Skåne,-\n"));
        Organisation read = directory.findByName("Ett, två och " + unique).orElseThrow();
        assertThat(read.language()).isEqualTo(Language.EN);
        assertThat(read.tags()).isEmpty();
    }

    @Test
    void namesEachFaultyLineAndAddsNothing() {
        String lines = HEADER
                + "Rätt " + unique + ",ratt@forening.example,sv,Skåne,-\n"
                + "Utan adress " + unique + ",ingen,sv,Skåne,-\n"
                + "På danska " + unique + ",da@forening.example,da,Skåne,-\n"
                + ",namnlos@forening.example,sv,Skåne,-\n"
                + "För få fält " + unique + ",fa@forening.example\n"
                + "rätt " + unique + ",igen@forening.example,sv,Skåne,-\n";
        assertThat(refusals(file(lines)))
                .containsExactly(
                        new Refusal("", "organisation.import.email", List.of(3L, "ingen")),
                        new Refusal("", "organisation.import.language", List.of(4L, "da")),
                        new Refusal("", "organisation.import.name", List.of(5L, "")),
                        new Refusal("", "organisation.import.fields", List.of(6L, "")),
                        new Refusal("", "organisation.import.repeated", List.of(7L, "rätt " + unique)));
        assertThat(directory.findByName("Rätt " + unique)).isEmpty();
    }

    @Test
    void refusesAFileItCannotRead() {
        assertThat(refusals(file("namn;epost\n")))
                .extracting(Refusal::code)
                .containsExactly("organisation.import.columns");
        assertThat(refusals(file(HEADER + "\"Oavslutad,a@forening.example,sv,Skåne,-\n")))
                .extracting(Refusal::code)
                .containsExactly("organisation.import.format");
        assertThat(refusals(file(HEADER + "Å,a@forening.example,sv,Skåne,-\n", StandardCharsets.ISO_8859_1)))
                .extracting(Refusal::code)
                .containsExactly("organisation.import.encoding");
    }

    @Test
    void knowsNoStranger() {
        assertThatThrownBy(() -> directory.get(OrganisationId.random())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> directory.deactivate(OrganisationId.random())).isInstanceOf(NotFound.class);
        assertThat(directory.named(List.of())).isEmpty();
    }

    private List<OrganisationId> add(String... names) {
        StringBuilder lines = new StringBuilder(HEADER);
        List.of(names).forEach(name -> lines.append(name).append(",post@forening.example,sv,Skåne,-\n"));
        directory.importFrom(file(lines.toString()));
        return List.of(names).stream()
                .map(name -> directory.findByName(name).orElseThrow().id())
                .toList();
    }

    private List<Refusal> refusals(Resource file) {
        try {
            directory.importFrom(file);
            return List.of();
        } catch (Refused refused) {
            return refused.refusals();
        }
    }

    private static Resource file(String content) {
        return file(content, StandardCharsets.UTF_8);
    }

    private static Resource file(String content, Charset encoding) {
        return new ByteArrayResource(content.getBytes(encoding));
    }
}
