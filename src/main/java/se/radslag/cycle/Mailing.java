package se.radslag.cycle;

import java.util.List;
import se.radslag.mail.Sender;

/** What letters of a year to all its participants are made of: the year, who they are from, and to whom. */
public record Mailing(Cycle cycle, Sender sender, List<Correspondent> correspondents) {}
