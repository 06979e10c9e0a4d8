package se.radslag.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.radslag.access.ConfirmationService;
import se.radslag.access.FormSheet;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingOfferService;
import se.radslag.meeting.PublicMeeting;
import se.radslag.meeting.PublicMeetings;

/** Where others than those invited ask to come to an open meeting. Whatever address they state, the answer is the same. */
@Controller
@RequestMapping("/anmal/{meeting}")
class ApplicationController {

    /** Templates know something else by the name {@code application}. */
    private static final String FORM = "typed";

    private final ApplicationService applications;
    private final OpeningService openings;
    private final PublicMeetings meetings;
    private final MeetingOfferService offers;

    ApplicationController(
            ApplicationService applications,
            OpeningService openings,
            PublicMeetings meetings,
            MeetingOfferService offers) {
        this.applications = applications;
        this.openings = openings;
        this.meetings = meetings;
        this.offers = offers;
    }

    @GetMapping
    String show(@PathVariable String meeting, Model model) {
        model.addAttribute(FORM, ApplicationForm.EMPTY);
        return page(known(meeting), FormSheet.drawn(), model);
    }

    @PostMapping
    String apply(
            @PathVariable String meeting,
            @ModelAttribute(FORM) ApplicationForm typed,
            BindingResult result,
            @RequestParam(defaultValue = "") FormSheet sheet,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Meeting open = known(meeting);
        try {
            applications.apply(open.id(), typed, sheet, language, request.getRemoteAddr());
        } catch (Refused refused) {
            refused.noteIn(result);
            response.setStatus(status(refused).value());
            return page(open, sheet, model);
        } catch (ApplicationsClosed closed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(open, sheet, model);
        }
        return page("application/sent", open, model);
    }

    private static HttpStatus status(Refused refused) {
        return ConfirmationService.isBraked(refused) ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    /** One that nobody may know of yet is not there. */
    private Meeting known(String meeting) {
        return meetings.find(MeetingId.of(meeting)).map(PublicMeeting::meeting).orElseThrow(NotFound::new);
    }

    private String page(Meeting meeting, FormSheet sheet, Model model) {
        Openness openness = openings.openness(meeting);
        model.addAttribute("sheet", sheet).addAttribute("openness", openness);
        openings.of(meeting.id()).ifPresent(opening -> model.addAttribute("lastDay", opening.lastDay()));
        model.addAttribute("offer", offers.of(meeting.id()));
        return page(openness.isOpen() ? "application/apply" : "application/closed", meeting, model);
    }

    private static String page(String view, Meeting meeting, Model model) {
        model.addAttribute("meeting", meeting).addAttribute("pageAddress", "/anmal/" + meeting.id());
        return view;
    }
}
