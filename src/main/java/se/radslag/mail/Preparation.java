package se.radslag.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.access.LinkId;
import se.radslag.access.PersonalLinkService;
import se.radslag.access.PublicSite;
import se.radslag.casefile.CaseDocument;
import se.radslag.casefile.CasefileService;
import se.radslag.casefile.Direction;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.mail.Prepared.Spoilt;

/**
 * Takes letters that are due, draws them and registers them in the case file: what is going to be handed over is written down before its first
 * byte leaves, and each attempt hands over the same.
 */
@Component
class Preparation {

    private static final String MEDIA_TYPE = "message/rfc822";

    private final Deliveries deliveries;
    private final Heart heart;
    private final LetterRenderer renderer;
    private final LetterComposer composer;
    private final PersonalLinkService links;
    private final CasefileService casefile;
    private final PublicSite site;
    private final MailProperties properties;
    private final Clock clock;

    Preparation(
            Deliveries deliveries,
            Heart heart,
            LetterRenderer renderer,
            LetterComposer composer,
            PersonalLinkService links,
            CasefileService casefile,
            PublicSite site,
            MailProperties properties,
            Clock clock) {
        this.deliveries = deliveries;
        this.heart = heart;
        this.renderer = renderer;
        this.composer = composer;
        this.links = links;
        this.casefile = casefile;
        this.site = site;
        this.properties = properties;
        this.clock = clock;
    }

    /** Takes at most so many letters; those that cannot be drawn come back as spoilt and hold nothing up. */
    @Transactional
    public Prepared prepare(int size) {
        List<Claim> claims = claim(size);
        Map<String, KeptLetter> kept = kept(claims);
        Map<LinkId, String> secrets = secrets(claims);
        List<CaseDocument> fresh = new ArrayList<>();
        Prepared prepared = Prepared.nothing();
        for (Claim claim : claims) {
            try {
                KeptLetter copy = kept.computeIfAbsent(claim.letter().reference(), unknown -> draw(claim, fresh));
                prepared.ready().add(ready(claim, copy, secrets));
            } catch (RuntimeException broken) {
                prepared.spoilt().add(new Spoilt(claim, broken.toString()));
            }
        }
        register(fresh);
        return prepared;
    }

    private List<Claim> claim(int size) {
        String host = site.at("/").getHost();
        Instant now = clock.now();
        return properties.hasLimits()
                ? deliveries.claimWithin(
                        limit(properties.perMinute()),
                        limit(properties.perMinuteAndDomain()),
                        heart.node(),
                        size,
                        host,
                        now)
                : deliveries.claim(heart.node(), size, host, now);
    }

    private static int limit(@Nullable Integer configured) {
        return configured == null ? Integer.MAX_VALUE : configured;
    }

    /** What earlier attempts handed over, or meant to. */
    private Map<String, KeptLetter> kept(List<Claim> claims) {
        List<String> references = claims.stream()
                .filter(Claim::takenBefore)
                .map(claim -> claim.letter().reference())
                .toList();
        Map<String, KeptLetter> kept = new HashMap<>();
        if (!references.isEmpty()) {
            casefile.contents(references).forEach((reference, content) -> kept.put(reference, new KeptLetter(content)));
        }
        return kept;
    }

    private Map<LinkId, String> secrets(List<Claim> claims) {
        List<LinkId> ids = claims.stream()
                .flatMap(claim -> claim.letter().addressee().link().stream())
                .toList();
        return ids.isEmpty() ? Map.of() : links.secrets(ids);
    }

    private KeptLetter draw(Claim claim, List<CaseDocument> fresh) {
        OutgoingLetter letter = claim.letter();
        DrawnLetter drawn = renderer.draw(letter);
        KeptLetter copy = composer.compose(letter, drawn);
        fresh.add(new CaseDocument(
                letter.sender().recordNumber(),
                letter.reference(),
                Direction.OUT,
                "%s → %s".formatted(letter.sender().name(), letter.addressee().party()),
                drawn.subject(),
                MEDIA_TYPE,
                copy.content()));
        return copy;
    }

    private ReadyLetter ready(Claim claim, KeptLetter copy, Map<LinkId, String> secrets) {
        OutgoingLetter letter = claim.letter();
        return new ReadyLetter(
                letter.id(),
                claim.lease(),
                letter.kind(),
                claim.attempts(),
                copy.subject(),
                composer.envelopeSender(letter),
                composer.recipient(letter),
                letter.addressee()
                        .link()
                        .map(link -> copy.withSecret(secretOf(link, secrets)))
                        .orElse(copy.content()));
    }

    private static String secretOf(LinkId link, Map<LinkId, String> secrets) {
        String secret = secrets.get(link);
        if (secret == null) {
            throw new NotFound();
        }
        return secret;
    }

    private void register(List<CaseDocument> fresh) {
        if (!fresh.isEmpty()) {
            casefile.registerAll(fresh);
        }
    }
}
