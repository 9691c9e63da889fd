package id.pandu.town.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency the town plays.
 *
 * @param id the id the hub knows it by
 * @param dialect its native interface
 * @param channel how it is reached
 * @param addresses path prefixes of an HTTP agency, database name of a database agency, folder of one that is handed files,
 *     {@code *} for the mailbox, which takes mails to anybody
 * @param region four-digit code, null for a national agency
 */
public record Agency(
        String id,
        String dialect,
        Channel channel,
        List<String> addresses,
        @Nullable String region) {

    public Agency {
        addresses = List.copyOf(addresses);
    }

    /** The first of its addresses. */
    public String address() {
        return addresses.getFirst();
    }

    /** Whether a path belongs to this agency. */
    boolean isAt(String path) {
        return addresses.stream().anyMatch(address -> path.equals(address) || path.startsWith(address + "/"));
    }

    /** How an agency is reached. */
    public enum Channel {
        HTTP,
        DATABASE,
        FILES,
        MAIL
    }
}
