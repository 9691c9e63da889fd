package id.pandu.hub.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * What a signed link stands for.
 *
 * @param task the task that it opens
 * @param expires when it stops to do so, in whole seconds
 */
public record TaskLink(UUID task, Instant expires) {}
