package id.pandu.hub.agreement;

import java.util.List;
import java.util.Optional;

/** Where agreements are kept, with their history. Every method throws {@link id.pandu.hub.problem.UnavailableException} when it cannot be reached. */
public interface AgreementStore {

    /** A number that grows with every change and costs next to nothing to read. A change is visible to {@link #newest} before it is counted. */
    long revision();

    /** The newest version of every agreement, by id. */
    List<AgreementVersion> newest();

    /** The newest version of one. */
    Optional<AgreementVersion> find(String id);

    /** Every version of one, newest first. */
    List<AgreementVersion> history(String id);

    /**
     * Adds a version that follows on the newest one.
     *
     * @param proof what has to be done before the version counts; when it throws, nothing has been added
     * @return false when somebody else has added a version of that number, and then nothing was done
     */
    boolean add(AgreementVersion next, Runnable proof);
}
