package id.pandu.hub.cache;

/** Where every node finds what is void. Throws {@link id.pandu.hub.problem.UnavailableException} when it cannot be reached. */
public interface InvalidationLog {

    /**
     * Adds one.
     *
     * @param proof what has to be done before it counts; when it throws, nothing has been added
     */
    void add(Invalidation invalidation, Runnable proof);
}
