package se.radslag.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import se.radslag.access.LinkHolder;
import se.radslag.access.LinkId;
import se.radslag.access.PersonalLinkService;
import se.radslag.core.Clock;
import se.radslag.core.EmailAddress;
import se.radslag.core.Id;
import se.radslag.core.Refused;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;

/** Letters that arrived, as it seemed, and come back. */
@RadslagTest
class ReturnedLettersIT {

    private record Owner(UUID value) implements Id {}

    @Autowired
    Outbox outbox;

    @Autowired
    Letters mailboxes;

    @Autowired
    PersonalLinkService links;

    @Autowired
    Clock clock;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    ApplicationEventMulticaster listeners;

    private final EmailAddress address = address();
    private final EmailAddress better = address();
    private final List<LetterBounced> told = new CopyOnWriteArrayList<>();
    private final ApplicationListener<PayloadApplicationEvent<LetterBounced>> listener =
            ApplicationListener.forPayload(told::add);

    @BeforeEach
    void listen() {
        context.addApplicationListener(listener);
    }

    @AfterEach
    void listenNoMore() {
        listeners.removeApplicationListener(listener);
    }

    @Test
    void marksALetterThatCameBackAndSaysSo() {
        Sent sent = send();
        outbox.returned(sent.id(), true, "550 5.1.1 No such user");
        assertThat(sent.view())
                .returns(LetterStatus.BOUNCED, LetterView::status)
                .returns("550 5.1.1 No such user", LetterView::reply);
        assertThat(outbox.failure(sent.id()).orElseThrow())
                .returns(true, LetterFailure::returned)
                .returns(address, LetterFailure::email);
        assertThat(told)
                .containsExactly(
                        new LetterBounced(sent.id(), sent.stage().toString(), TrialLetter.SENDER.recordNumber(), true));
        assertThat(outbox.lost(List.of(sent.letter().reference(), "unknown")))
                .containsExactly(sent.letter().reference());
    }

    @Test
    void takesNoteOfEachLetterOnceAndOfNoneThatIsUnknown() {
        Sent sent = send();
        outbox.returned(sent.id(), false, "452 4.2.2 Mailbox full");
        outbox.returned(sent.id(), true, "550 5.1.1 No such user");
        outbox.returned(LetterId.random(), true, "550 5.1.1 No such user");
        assertThat(told).hasSize(1);
        assertThat(sent.view().reply()).isEqualTo("452 4.2.2 Mailbox full");
    }

    @Test
    void threeSoftReturnsInARowAreAsBadAsAHardOne() {
        Stream.of(send(), send(), send()).forEach(sent -> outbox.returned(sent.id(), false, "Mailbox full"));
        assertThat(told).extracting(LetterBounced::addressFailed).containsExactly(false, false, true);
    }

    @Test
    void anAnswerEndsTheRow() {
        Sent answered = send();
        returnTwice();
        outbox.answered(List.of(answered.letter().reference()));
        returnTwice();
        assertThat(told).extracting(LetterBounced::addressFailed).containsOnly(false);
    }

    @Test
    void somebodyWhoKnowsThatTheAddressIsRightEndsTheRow() {
        returnTwice();
        outbox.reachable(address);
        returnTwice();
        assertThat(told).extracting(LetterBounced::addressFailed).containsOnly(false);
    }

    @Test
    void sendsItAgainToTheSameAddress() {
        Sent sent = send();
        outbox.returned(sent.id(), true, "No such user");
        outbox.resend(sent.id());
        assertThat(mailboxes.await(address.value(), 2)).hasSize(2);
        await().until(() -> sent.view().status() == LetterStatus.SENT);
    }

    @Test
    void sendsAnotherInItsPlaceWithALinkOfItsOwn() {
        UUID person = UUID.randomUUID();
        Sent sent = send(Optional.of(newLink()));
        outbox.returned(sent.id(), true, "No such user");

        outbox.sendInstead(sent.id(), person, "Ny på posten", better);

        var arrived = mailboxes.await(better.value(), 1).get(0);
        assertThat(arrived.text()).startsWith("Hej Ny på posten!");
        assertThat(arrived.headers()).contains("To: ").contains(better.value()).doesNotContain(address.value());
        assertThat(links.open(token(arrived.text())).contact()).isEqualTo(person);
        assertThat(mailboxes.to(address.value())).hasSize(1);
        assertThat(sent.all())
                .extracting(LetterView::status)
                .contains(LetterStatus.REPLACED)
                .doesNotContain(LetterStatus.BOUNCED);
        assertThat(outbox.lost(List.of(sent.letter().reference()))).isEmpty();
        assertThat(outbox.returnedFrom(address)).isEmpty();
    }

    @Test
    void sendsOnlyOneInItsPlace() {
        Sent sent = send();
        outbox.returned(sent.id(), true, "No such user");
        outbox.sendInstead(sent.id(), UUID.randomUUID(), "Ny på posten", better);
        assertThatThrownBy(() -> outbox.sendInstead(sent.id(), UUID.randomUUID(), "Ny på posten", address()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> outbox.resend(sent.id())).isInstanceOf(Refused.class);
    }

    @Test
    void anAnswerAnswersTheLetterInItsPlaceToo() {
        Sent sent = send();
        outbox.returned(sent.id(), true, "No such user");
        outbox.sendInstead(sent.id(), UUID.randomUUID(), "Ny på posten", better);
        LetterId instead = sent.to(better).id();
        await().until(() -> sent.to(better).status() == LetterStatus.SENT);
        outbox.returned(instead, true, "No such user");
        assertThat(outbox.lost(List.of(sent.letter().reference()))).hasSize(1);
        assertThat(outbox.failure(instead).orElseThrow().reference())
                .isEqualTo(sent.letter().reference());

        outbox.answered(List.of(sent.letter().reference()));

        assertThat(outbox.lost(List.of(sent.letter().reference()))).isEmpty();
        assertThat(outbox.failure(instead)).isEmpty();
    }

    private void returnTwice() {
        Stream.of(send(), send()).forEach(sent -> outbox.returned(sent.id(), false, "Mailbox full"));
    }

    private Sent send() {
        return send(Optional.empty());
    }

    private Sent send(Optional<LinkId> link) {
        Sent sent = new Sent(new Stage(new Owner(UUID.randomUUID()), "trial"), TrialLetter.to(address.value(), link));
        outbox.hold(sent.stage(), List.of(sent.letter()));
        outbox.release(sent.stage());
        await().until(() -> sent.view().status() == LetterStatus.SENT);
        return sent;
    }

    private LinkId newLink() {
        LinkHolder holder = new LinkHolder(UUID.randomUUID(), UUID.randomUUID());
        return Optional.ofNullable(links.issue(
                                UUID.randomUUID(), Set.of(holder), clock.now().plus(Duration.ofDays(9)))
                        .get(holder))
                .orElseThrow();
    }

    private static String token(String text) {
        return text.substring(text.indexOf("/svar/") + "/svar/".length()).split("\\s")[0];
    }

    private static EmailAddress address() {
        return new EmailAddress(UUID.randomUUID() + "@forening.example");
    }

    /** A letter on its way, and those in its place. */
    private final class Sent {

        private final Stage stage;
        private final TrialLetter letter;

        Sent(Stage stage, TrialLetter letter) {
            this.stage = stage;
            this.letter = letter;
        }

        Stage stage() {
            return stage;
        }

        TrialLetter letter() {
            return letter;
        }

        LetterId id() {
            return view().id();
        }

        LetterView view() {
            return to(address);
        }

        LetterView to(EmailAddress wanted) {
            return all().stream()
                    .filter(view -> view.email().equals(wanted.value()))
                    .findFirst()
                    .orElseThrow();
        }

        List<LetterView> all() {
            return outbox.ofStage(stage);
        }
    }
}
