package se.radslag.access;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Says who is behind the present call: a member of staff, an organisation's contact person or a colleague of theirs, or nobody but the machine. */
@Component
class Actor {

    private static final String HOLDER = Actor.class.getName() + ".holder";

    private final ObjectProvider<StaffSession> staff;

    Actor(ObjectProvider<StaffSession> staff) {
        this.staff = staff;
    }

    /**
     * {@code contact:<id>}, {@code colleague:<id>}, {@code staff:<id>} or {@code system}; a personal link counts before a sign-in in the same
     * browser.
     */
    String current() {
        return holder().or(this::member).orElse("system");
    }

    /** Notes in whose hands a link is that was opened in the present request, if there is one. */
    static void holds(PersonalLink link) {
        String holder = (link.colleague().isPresent() ? "colleague:" : "contact:") + link.actor();
        request().ifPresent(request -> request.setAttribute(HOLDER, holder, RequestAttributes.SCOPE_REQUEST));
    }

    private static Optional<String> holder() {
        return request()
                .map(request -> request.getAttribute(HOLDER, RequestAttributes.SCOPE_REQUEST))
                .map(Object::toString);
    }

    private Optional<String> member() {
        return staff.stream().findAny().flatMap(StaffSession::current).map(member -> "staff:" + member.id());
    }

    private static Optional<RequestAttributes> request() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes());
    }
}
