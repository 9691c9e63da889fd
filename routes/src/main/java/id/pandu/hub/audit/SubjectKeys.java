package id.pandu.hub.audit;

import java.util.List;

/** Makes keyed hashes of persons. */
public interface SubjectKeys {

    /** The hash that is stored from now on. */
    SubjectKey current(SubjectName name);

    /** The hashes under every live key; what was stored before a rotation is found by them. */
    List<SubjectKey> all(SubjectName name);
}
