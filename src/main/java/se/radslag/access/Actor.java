package se.radslag.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Says who is behind the present call: a member of staff, an organisation's contact person, or nobody but the machine. */
@Component
class Actor {

    private static final String CONTACT = Actor.class.getName() + ".contact";

    private final ObjectProvider<StaffSession> staff;

    Actor(ObjectProvider<StaffSession> staff) {
        this.staff = staff;
    }

    /** {@code contact:<id>}, {@code staff:<id>} or {@code system}; a personal link counts before a sign-in in the same browser. */
    String current() {
        return contact().map(id -> "contact:" + id).or(this::member).orElse("system");
    }

    /** Notes that a contact person's link was opened in the present request, if there is one. */
    static void isContact(UUID contact) {
        request().ifPresent(request -> request.setAttribute(CONTACT, contact, RequestAttributes.SCOPE_REQUEST));
    }

    private static Optional<Object> contact() {
        return request().map(request -> request.getAttribute(CONTACT, RequestAttributes.SCOPE_REQUEST));
    }

    private Optional<String> member() {
        return staff.stream().findAny().flatMap(StaffSession::current).map(member -> "staff:" + member.id());
    }

    private static Optional<RequestAttributes> request() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes());
    }
}
