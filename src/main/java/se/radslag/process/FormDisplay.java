package se.radslag.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;

/** What a form shows: variables of the task's own, seen by whoever opens the task and gone when it is completed. */
final class FormDisplay {

    private static final String MATTER = "matter";
    private static final String WORKSPACE = "workspace";
    private static final String COMMENT = "earlierComment";
    private static final String COUNT = "count";
    private static final String ROWS = "rows";
    private static final String QUESTIONS = "questions";
    private static final String TEXT = "shownText";
    private static final String DETAILS = "details";
    private static final String CHOICES = "choices";
    private static final String SENDER = "sender";
    private static final String ABOUT = "about";
    private static final Set<String> SHOWN =
            Set.of(MATTER, WORKSPACE, COMMENT, COUNT, ROWS, QUESTIONS, TEXT, DETAILS, CHOICES, SENDER, ABOUT);

    private final DelegateTask task;

    FormDisplay(DelegateTask task) {
        this.task = task;
    }

    static boolean shows(String variable) {
        return SHOWN.contains(variable);
    }

    /** Which year, meeting or request the task is about, as people call it. */
    FormDisplay matter(String matter) {
        return put(MATTER, matter);
    }

    /** The path of the workspace page on which the task's lists are edited. */
    FormDisplay workspace(String path) {
        return put(WORKSPACE, path);
    }

    /** The comment with which something was sent back; empty if it was not. */
    FormDisplay comment(String comment) {
        return put(COMMENT, comment);
    }

    FormDisplay count(int count) {
        return put(COUNT, count);
    }

    /** A running text of somebody else's, which the form escapes. */
    FormDisplay text(String text) {
        return put(TEXT, text);
    }

    FormDisplay details(String details) {
        return put(DETAILS, details);
    }

    /** Who wrote, by what the letter says, and what is known of them. */
    FormDisplay sender(String sender) {
        return put(SENDER, sender);
    }

    /** What a letter is an answer to; empty if that cannot be told. */
    FormDisplay about(String about) {
        return put(ABOUT, about);
    }

    /** The rows of the form's table. */
    FormDisplay rows(List<Map<String, String>> rows) {
        return put(ROWS, Spin.JSON(rows));
    }

    /** The choices of a select field, in the form {@code [{label, value}]}. */
    FormDisplay choices(List<Map<String, String>> choices) {
        return put(CHOICES, Spin.JSON(choices));
    }

    /** Questions to choose from, in the same form. */
    FormDisplay questions(List<Map<String, String>> choices) {
        return put(QUESTIONS, Spin.JSON(choices));
    }

    /** What a field holds before anybody has typed. */
    FormDisplay prefill(String key, @Nullable Object value) {
        return put(key, value);
    }

    private FormDisplay put(String name, @Nullable Object value) {
        task.setVariableLocal(name, value);
        return this;
    }
}
