package id.pandu.town.agency;

import org.jspecify.annotations.Nullable;

/**
 * An agency the town plays.
 *
 * @param id the id the hub knows it by
 * @param dialect its native interface
 * @param channel how it is reached
 * @param address path prefix of an HTTP agency, database name of a database agency
 * @param region four-digit code, null for a national agency
 */
public record Agency(
        String id,
        String dialect,
        Channel channel,
        String address,
        @Nullable String region) {

    /** How an agency is reached. */
    public enum Channel {
        HTTP,
        DATABASE
    }
}
