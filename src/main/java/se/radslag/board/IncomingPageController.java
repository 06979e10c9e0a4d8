package se.radslag.board;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.radslag.inbox.InboxService;
import se.radslag.inbox.IncomingLetterId;
import se.radslag.inbox.ReceivedLetter;
import se.radslag.mail.Outbox;
import se.radslag.organisation.Contact;
import se.radslag.organisation.OrganisationService;

/** A letter that came in, to be read; what was done about it is said in Tasklist. */
@Controller
@RequestMapping("/arbete/inkommet/{id}")
class IncomingPageController {

    private final MyOffices mine;
    private final InboxService inbox;
    private final Outbox outbox;
    private final OrganisationService directory;
    private final Names names;

    IncomingPageController(
            MyOffices mine, InboxService inbox, Outbox outbox, OrganisationService directory, Names names) {
        this.mine = mine;
        this.inbox = inbox;
        this.outbox = outbox;
        this.directory = directory;
        this.names = names;
    }

    @GetMapping
    String letter(@PathVariable IncomingLetterId id, Model model) {
        ReceivedLetter letter = mine.received(id);
        model.addAttribute("letter", letter);
        letter.about().flatMap(outbox::letter).ifPresent(ours -> model.addAttribute("about", ours));
        if (letter.from() != null) {
            var known = directory.contactsAt(letter.from()).stream()
                    .map(Contact::organisationId)
                    .toList();
            model.addAttribute("organisations", names.sorted(known).toList());
        }
        return "board/incoming";
    }

    /** Never shown by the browser itself: anything may stand in it. */
    @GetMapping("/original")
    ResponseEntity<byte[]> original(@PathVariable IncomingLetterId id) {
        mine.received(id);
        ContentDisposition file =
                ContentDisposition.attachment().filename(id + ".eml").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(inbox.original(id));
    }
}
