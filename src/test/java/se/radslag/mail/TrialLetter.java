package se.radslag.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.radslag.access.LinkId;
import se.radslag.core.EmailAddress;

/** A letter only for tests, with one component of each kind. */
record TrialLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        String topic,
        LocalDate day,
        LocalTime time,
        Instant deadline,
        List<Question> questions,
        String words)
        implements Letter {

    record Question(UUID id, String title, Optional<String> example) {}

    static final Sender SENDER = new Sender(
            "Arbetsmarknadsdepartementet",
            "Enheten för integration och arbete mot utanförskap",
            "Regeringskansliet, Arbetsmarknadsdepartementet",
            "Samordnaren för samråd",
            "08-405 10 00",
            "samrad@departementet.example",
            null,
            "A2019/00412/IU");

    static TrialLetter to(String email, Optional<LinkId> link) {
        Addressee addressee = new Addressee(
                "Svenska Röda Korset", "Åsa Öberg", new EmailAddress(email), Locale.forLanguageTag("sv"), link);
        return new TrialLetter(
                "trial:" + UUID.randomUUID(),
                addressee,
                SENDER,
                "Inbjudan till samråd om språk, arbete och åldrande",
                LocalDate.of(2019, 12, 12),
                LocalTime.of(13, 0),
                Instant.parse("2019-11-29T23:00:00Z"),
                List.of(
                        new Question(
                                UUID.randomUUID(),
                                "Hur når vi dem som står längst från arbetsmarknaden?",
                                Optional.empty()),
                        new Question(
                                UUID.randomUUID(),
                                "Vad kan <b>föreningar</b> göra som myndigheter inte kan?",
                                Optional.of("Ja"))),
                "Vi har ett exempel från Växjö:\nspråkcaféer i tvättstugan.");
    }

    TrialLetter in(Locale language) {
        Addressee reader =
                new Addressee(addressee.party(), addressee.name(), addressee.email(), language, addressee.link());
        return new TrialLetter(reference, reader, sender, topic, day, time, deadline, questions, words);
    }

    TrialLetter withTopic(String other) {
        return new TrialLetter(reference, addressee, sender, other, day, time, deadline, questions, words);
    }

    TrialLetter withAddressee(Addressee other) {
        return new TrialLetter(reference, other, sender, topic, day, time, deadline, questions, words);
    }
}
