package id.pandu.hub.agreement;

import id.pandu.hub.agreement.Decision.Grant;

/** Counts questions against the day's quota of their agreement, over all nodes. */
public interface Quotas {

    /** Takes one unit of today's quota; false when none is left. */
    boolean take(Grant grant);
}
