package id.pandu.hub.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A store that forgets everything with the test. */
final class MemoryAgreements implements AgreementStore {

    private final TreeMap<String, List<AgreementVersion>> versions = new TreeMap<>();
    private long revision;

    /** Runs before the next version is added, as somebody who is quicker would. */
    Runnable quicker = () -> {};

    /** Whether what is stored cannot be understood. */
    boolean unreadable;

    @Override
    public synchronized long revision() {
        return revision;
    }

    @Override
    public synchronized List<AgreementVersion> newest() {
        if (unreadable) {
            throw new IllegalStateException("told to fail");
        }
        return versions.values().stream().map(List::getFirst).toList();
    }

    @Override
    public synchronized Optional<AgreementVersion> find(String id) {
        return history(id).stream().findFirst();
    }

    @Override
    public synchronized List<AgreementVersion> history(String id) {
        return versions.getOrDefault(id, List.of());
    }

    @Override
    public synchronized boolean add(AgreementVersion next, Runnable proof) {
        Runnable first = quicker;
        quicker = () -> {};
        first.run();
        if (find(next.id()).map(AgreementVersion::version).orElse(0) != next.version() - 1) {
            return false;
        }
        proof.run();
        versions.computeIfAbsent(next.id(), id -> new ArrayList<>()).addFirst(next);
        revision++;
        return true;
    }
}
