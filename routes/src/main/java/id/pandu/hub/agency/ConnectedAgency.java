package id.pandu.hub.agency;

import id.pandu.connector.Agency;
import id.pandu.connector.Connector;

/**
 * An agency, how it is reached and how it is guarded.
 *
 * @param agency who it is
 * @param dialect name of its native interface
 * @param mode what it gives away
 * @param resolves whether it can say who is meant
 * @param guard stands in front of every call to it
 * @param cache how long what it says is of use
 */
public record ConnectedAgency(
        Agency agency, String dialect, Connector.Mode mode, boolean resolves, AgencyGuard guard, CachePolicy cache) {

    /** An agency of which nothing is kept. */
    public ConnectedAgency(Agency agency, String dialect, Connector.Mode mode, boolean resolves, AgencyGuard guard) {
        this(agency, dialect, mode, resolves, guard, CachePolicy.OFF);
    }
}
