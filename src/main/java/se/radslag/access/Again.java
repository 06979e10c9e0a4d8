package se.radslag.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody posted that was not let through, for no fault of theirs: shown again, ready to be sent once more, so that nothing typed is lost.
 *
 * @param reason why it was not let through, as {@code access/again} tells it
 * @param address where it was posted to
 */
record Again(Reason reason, String address, List<Field> fields) {

    /** What stopped it. */
    enum Reason {
        /** The visitor has not opened the personal link, or too long ago. */
        SHUT,
        /** The browser no longer knows that the form is of ours. */
        FORGOTTEN,
        /** Too much came in a short time. */
        BUSY
    }

    /** A field of the form with one of its values. */
    record Field(String name, String value) {

        private static final int WORTH_COPYING = 20;

        /** Whether somebody would be sorry to type it anew. */
        public boolean isLong() {
            return value.length() > WORTH_COPYING && value.contains(" ");
        }
    }

    private static final Set<String> OURS = Set.of("_csrf");

    static Again of(HttpServletRequest request, Reason reason) {
        return new Again(reason, path(request), isPost(request) ? fields(request) : List.of());
    }

    /** Whether there is anything to send once more. */
    public boolean isPosted() {
        return !fields.isEmpty();
    }

    private static boolean isPost(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    private static List<Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !OURS.contains(field.getKey()))
                .flatMap(field -> Stream.of(field.getValue()).map(value -> new Field(field.getKey(), value)))
                .toList();
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI))
                .map(Object::toString)
                .orElseGet(request::getRequestURI)
                .substring(request.getContextPath().length());
    }
}
