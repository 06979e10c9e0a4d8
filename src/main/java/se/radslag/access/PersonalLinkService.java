package se.radslag.access;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;

/** Issues and opens personal links. Only a SHA-256 of a link's secret is stored; the secret itself is made anew for each letter. */
@Service
@Transactional
public class PersonalLinkService {

    private final PersonalLinks links;
    private final LinkSecrets secrets;
    private final PublicSite site;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PersonalLinkService(
            PersonalLinks links, LinkSecrets secrets, PublicSite site, Clock clock, ApplicationEventPublisher events) {
        this.links = links;
        this.secrets = secrets;
        this.site = site;
        this.clock = clock;
        this.events = events;
    }

    /** Gives each holder its link for the scope: the one it has, prolonged if need be, else a new one. In one statement, whatever the number. */
    public Map<LinkHolder, LinkId> issue(UUID scope, Collection<LinkHolder> holders, Instant expiresAt) {
        List<PersonalLinks.Candidate> candidates =
                holders.stream().distinct().map(this::candidate).toList();
        return links.putAll(scope, candidates, expiresAt, clock.now());
    }

    /**
     * Gives another contact person of the same organisation a link to what this one opens, for as long.
     *
     * @throws NotFound if it is gone
     */
    public LinkId passOn(LinkId id, UUID contact) {
        PersonalLink link = get(id);
        LinkHolder holder = new LinkHolder(contact, link.organisation());
        return Objects.requireNonNull(
                issue(link.scope(), List.of(holder), link.expiresAt()).get(holder));
    }

    /**
     * Opens a link; from then on its contact person is the one who acts in the present request.
     *
     * @throws NotFound alike for a token that is unknown, altered or expired
     */
    @Transactional(readOnly = true)
    public PersonalLink open(String token) {
        PersonalLink link = links.withHash(secrets.hash(token))
                .filter(found -> clock.now().isBefore(found.expiresAt()))
                .orElseThrow(NotFound::new);
        Actor.holds(link);
        return link;
    }

    /**
     * Lets somebody in who has opened the link before; from then on its contact person, or the colleague in whose hands it is, acts in the
     * present request.
     *
     * @param opened the link as the visitor holds it; empty if they have not opened it as it now is
     * @throws NotFound alike for a link that is unknown, expired or not opened
     */
    @Transactional(readOnly = true)
    PersonalLink admit(LinkId id, Function<PersonalLink, Optional<PersonalLink>> opened) {
        PersonalLink link = links.withId(id)
                .filter(found -> clock.now().isBefore(found.expiresAt()))
                .flatMap(opened)
                .orElseThrow(NotFound::new);
        Actor.holds(link);
        return link;
    }

    /**
     * Somebody who is not the link's contact person says who they are; {@link ColleagueNamed} tells the house.
     *
     * @return the link in their hands
     * @throws se.radslag.core.Refused naming each field that cannot be accepted
     */
    PersonalLink nameColleague(PersonalLink link, ColleagueForm form) {
        form.checked();
        Colleague colleague =
                new Colleague(ColleagueId.random(), link.id(), form.cleanName(), form.address(), clock.now());
        links.add(colleague);
        events.publishEvent(new ColleagueNamed(colleague.id(), link.id(), link.scope()));
        return link.inHandsOf(Optional.of(colleague.id()));
    }

    /** @throws NotFound if there is no such colleague */
    @Transactional(readOnly = true)
    public Colleague colleague(ColleagueId id) {
        return links.colleague(id).orElseThrow(NotFound::new);
    }

    /** @throws NotFound if there is no such link, open or not */
    @Transactional(readOnly = true)
    public PersonalLink get(LinkId id) {
        return links.withId(id).orElseThrow(NotFound::new);
    }

    /** The links that open something to a contact person, oldest first. */
    @Transactional(readOnly = true)
    public List<PersonalLink> openTo(UUID contact) {
        return links.ofContact(contact, clock.now());
    }

    /** Gives a link a new secret and shuts the old one, wherever it has got to; letters written from now on, or not yet sent, have the new one. */
    public void reissue(LinkId id) {
        byte[] nonce = secrets.newNonce();
        links.renew(id, nonce, secrets.hash(secrets.token(nonce)));
    }

    /** Shuts a link: what was sent of it opens nothing any more. Issued once more it opens again, with another secret. */
    public void revoke(LinkId id) {
        reissue(id);
        links.expire(id, clock.now());
    }

    /** The secrets to be written into letters, in {@code <public URL>/svar/<secret>}; links that are gone are left out. */
    @Transactional(readOnly = true)
    public Map<LinkId, String> secrets(Collection<LinkId> ids) {
        return links.nonces(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, link -> secrets.token(link.getValue())));
    }

    /**
     * The address of one link: {@code <public URL>/svar/<secret>}.
     *
     * @throws NotFound if it is gone
     */
    @Transactional(readOnly = true)
    public URI address(LinkId id) {
        return Optional.ofNullable(secrets(List.of(id)).get(id))
                .map(secret -> site.at("/svar/" + secret))
                .orElseThrow(NotFound::new);
    }

    private PersonalLinks.Candidate candidate(LinkHolder holder) {
        byte[] nonce = secrets.newNonce();
        return new PersonalLinks.Candidate(LinkId.random(), holder, nonce, secrets.hash(secrets.token(nonce)));
    }
}
