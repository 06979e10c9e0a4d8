package se.radslag.calendar;

import java.time.Instant;

/**
 * A meeting as calendar programs show it.
 *
 * @param uid the same for ever and for everybody who has the meeting in a calendar; says nothing about people
 * @param sequence rises whenever time or place changes, and when the meeting is called off; from 0
 * @param calledOff whether programs are to strike it out
 * @param description may be empty
 * @param place may be empty
 */
public record CalendarEntry(
        String uid,
        int sequence,
        boolean calledOff,
        Instant startsAt,
        Instant endsAt,
        String summary,
        String description,
        String place) {}
