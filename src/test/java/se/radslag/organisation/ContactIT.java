package se.radslag.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.core.Clock;
import se.radslag.core.EmailAddress;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleService;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialYear;

/** Contact people whose letters come back, and what staff do about it. */
@RadslagTest
class ContactIT {

    @Autowired
    OrganisationService directory;

    @Autowired
    CycleService cycles;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TrialYear year;
    private OrganisationId ask;
    private ContactId main;
    private final ContactId other = ContactId.random();

    @BeforeEach
    void anOrganisationWithTwoContacts() {
        year = TrialYear.start(cycles, directory, clock);
        ask = year.organisation("Ask");
        main = directory.contacts(ask).get(0).id();
        jdbc.sql("insert into contact (id, organisation_id, name, email, main) values (?, ?, 'Kansliet', ?, false)")
                .params(other.value(), ask.value(), "kansliet." + UUID.randomUUID() + "@forening.example")
                .update();
    }

    @Test
    void findsEverybodyWithAnAddressInWhateverCase() {
        var shouted = new EmailAddress(year.email("Ask").toUpperCase(Locale.ROOT));
        assertThat(directory.contactsAt(shouted)).extracting(Contact::id).containsExactly(main);
    }

    @Test
    void keepsTheMomentSinceWhenAContactIsNotReached() {
        directory.markNotReached(main);
        var since = directory.contact(main).notReachedSince();
        directory.markNotReached(main);
        assertThat(since).isPresent().isEqualTo(directory.contact(main).notReachedSince());
        assertThat(directory.notReached(Set.of(ask, year.organisation("Bok")))).containsExactly(ask);
    }

    @Test
    void liftsTheMarkWhenTheAddressIsConfirmed() {
        directory.markNotReached(main);
        directory.confirmAddress(main);
        assertThat(directory.contact(main).notReachedSince()).isEmpty();
        assertThat(directory.contact(main).email()).isEqualTo(new EmailAddress(year.email("Ask")));
    }

    @Test
    void liftsTheMarkWhenTheAddressIsChanged() {
        var better = new EmailAddress("ny." + UUID.randomUUID() + "@forening.example");
        directory.markNotReached(main);
        directory.changeAddress(main, better);
        assertThat(directory.contact(main).notReachedSince()).isEmpty();
        assertThat(directory.recipients(List.of(ask)))
                .extracting(Recipient::email)
                .containsExactly(better);
    }

    @Test
    void doesNotTakeTheSameAddressForAnother() {
        var same = new EmailAddress(year.email("Ask").toUpperCase(Locale.ROOT));
        directory.markNotReached(main);
        assertThatThrownBy(() -> directory.changeAddress(main, same))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("organisation.same-address");
        assertThat(directory.contact(main).notReachedSince()).isPresent();
    }

    @Test
    void writesToAnotherContactFromNowOn() {
        directory.markNotReached(main);
        directory.makeMain(other);
        assertThat(directory.recipients(List.of(ask)))
                .extracting(Recipient::contactId)
                .containsExactly(other);
        assertThat(directory.notReached(List.of(ask))).isEmpty();
        assertThat(directory.contacts(ask)).extracting(Contact::id).containsExactly(other, main);
    }

    @Test
    void knowsNobodyElse() {
        assertThatThrownBy(() -> directory.markNotReached(ContactId.random())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> directory.makeMain(ContactId.random())).isInstanceOf(NotFound.class);
    }
}
