package id.pandu.hub.referral;

import id.pandu.api.model.ServiceCapacity;
import org.jspecify.annotations.Nullable;

/**
 * A service of the catalogue that an agency provides in a region.
 *
 * @param service id of the service
 * @param agency id of the agency
 * @param protection whether it is for people who have to be protected: a person decides, never the hub
 * @param ages of those whom it is for
 * @param capacity how much can be given; {@code null} where there is no bound
 */
public record Offer(
        String service,
        String agency,
        boolean protection,
        Ages ages,
        @Nullable ServiceCapacity capacity) {

    /** An offer without a bound, to everybody. */
    public Offer(String service, String agency, boolean protection) {
        this(service, agency, protection, Ages.ANY, null);
    }
}
