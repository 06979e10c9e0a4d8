package se.radslag.cycle;

import java.util.UUID;
import se.radslag.access.LinkId;

/**
 * Another contact person has got a link of their own to what a link opened that is shut now, and has to be told so; of links to a year they are
 * told already.
 *
 * @param linkId the new one
 * @param scope of both, which is no year
 */
public record LinkHandedOver(LinkId linkId, UUID scope) {}
