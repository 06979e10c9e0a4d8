package se.radslag.mail;

/**
 * A letter as a room wants it: a record whose components are the model of its templates.
 *
 * <p><b>Freezing.</b> The record is stored as JSON in the transaction that posts it, and read back as a map when it is drawn. Its components
 * are texts, numbers, booleans, enums, dates, identities, lists, and records of those. Enums, identities and e-mail addresses come back as
 * texts, dates and times as ISO texts, what was empty as {@code null}.
 *
 * <p><b>Templates.</b> {@code ProposalCallLetter} is drawn by {@code templates/mail/proposal-call-letter.html} and {@code .txt}, both in the
 * addressee's language through {@code #{…}}. Besides the components by name they find
 *
 * <ul>
 *   <li>{@code link}: the personal link's address, or {@code null},
 *   <li>{@code publicUrl}: the base of every other link, without a slash at its end,
 *   <li>{@code addressee} and {@code sender}: {@code ${addressee.name}}, {@code ${sender.unit}} …,
 *   <li>{@code #when}: {@code ${#when.day(meetingDay)}} «tisdagen den 12 december 2017», {@code ${#when.date(…)}} «12 december 2017»,
 *       {@code ${#when.time(startsAt)}} «kl. 13.00», {@code ${#when.moment(deadline)}} for both.
 * </ul>
 *
 * <p><b>Calendars.</b> A component {@code calendar} of type {@link se.radslag.calendar.CalendarMessage} puts an entry into the addressee's
 * calendar, changes it there or strikes it out.
 *
 * <p><b>Foot.</b> It says that the addressee's organisation takes part in the dialogue. For others a component {@code footing} names the text that
 * says why they get the letter. Whoever is to show that the address is theirs, as {@code confirmBy} tells, is not greeted by name: it may not be
 * theirs.
 *
 * <p>The HTML template is a whole page that hands its title and main part to the layout, which adds letterhead, greeting and foot. Plain
 * {@code h1 h2 p ul dl blockquote} are dressed by the layout; user texts of several lines get {@code class="words"}.
 *
 * <pre>{@code
 * <html xmlns:th="http://www.thymeleaf.org" th:replace="~{mail/layout :: letter(~{::title}, ~{::main})}">
 * <head><title th:text="#{proposal.call.title}">…</title></head>
 * <body><main>
 *     <h1 th:text="#{proposal.call.title}">…</h1>
 *     <p th:text="#{proposal.call.until(${#when.day(lastDay)})}">…</p>
 *     <div th:replace="~{mail/_action :: action(#{proposal.call.answer})}"></div>
 * </main></body></html>
 * }</pre>
 *
 * <p>{@code mail/_action :: action(label)} is the one button of a letter and leads to {@code link}; {@code mail/_action :: page(label, address)}
 * leads to a public page.
 *
 * <p>The first line of the text template is the subject; greeting and foot are added around the rest. Texts are written with {@code [(…)]};
 * {@code [[…]]} would escape them as HTML. Several empty lines become one. A public page's address: {@code mail/_page.txt} with {@code label}
 * and {@code address}.
 *
 * <pre>{@code
 * Subject: [(#{proposal.call.title})]
 * [(#{proposal.call.until(${#when.day(lastDay)})})]
 *
 * [# th:insert="~{mail/_action.txt}" th:with="label=#{proposal.call.answer}"/]
 * }</pre>
 */
public interface Letter {

    /** Unique for ever, as {@code invitation:7f…:reminder-1}: the same letter posted again is not sent twice. */
    String reference();

    Addressee addressee();

    Sender sender();
}
