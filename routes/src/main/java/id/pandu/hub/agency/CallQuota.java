package id.pandu.hub.agency;

/** The calls that an agency may get on a day, over all nodes. */
public interface CallQuota {

    /** As many as come. */
    CallQuota UNLIMITED = () -> true;

    /**
     * Takes one of today's calls; false when none is left.
     *
     * @throws id.pandu.hub.problem.UnavailableException when nobody can count them now
     */
    boolean take();
}
