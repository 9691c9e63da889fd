package id.pandu.hub.referral;

import id.pandu.api.model.ReferralEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a referral, worked out and not yet kept.
 *
 * @param after what it becomes; version 1 for a new one
 * @param events what the timeline gains
 * @param toHandOver tasks that are to be handed over from now on
 * @param leansOn another referral, without which going on ({@link Duplicates#GOING_ON}) the change must not be kept
 */
public record Change(
        Filed after,
        List<ReferralEvent> events,
        List<UUID> toHandOver,
        @Nullable UUID leansOn) {

    public Change {
        events = List.copyOf(events);
        toHandOver = List.copyOf(toHandOver);
    }
}
