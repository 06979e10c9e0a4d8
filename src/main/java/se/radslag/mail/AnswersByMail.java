package se.radslag.mail;

/** Whether anybody hears what is answered to the mailbox that letters come from; known to the room that reads it. */
public interface AnswersByMail {

    boolean areHeard();
}
