package id.pandu.hub.cache;

import id.pandu.api.model.Facet;
import id.pandu.connector.PersonKey;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.audit.SubjectName;
import java.util.List;

/** Makes the keys of answers. The hashes are other ones than those of the audit log, so that nobody can join the two without the key. */
public final class AnswerKeys {

    private final SubjectKeys keys;

    public AnswerKeys(SubjectKeys keys) {
        this.keys = keys;
    }

    /** Where an answer about this person is kept from now on. */
    AnswerKey of(String agency, Facet facet, PersonKey person) {
        return new AnswerKey(
                agency, facet, keys.current(SubjectName.inCache(person)).hash());
    }

    /** The person's hashes under every live key: another node may still use an older one. */
    public List<String> persons(PersonKey person) {
        return keys.all(SubjectName.inCache(person)).stream()
                .map(SubjectKey::hash)
                .toList();
    }
}
