package id.pandu.hub.agreement;

import id.pandu.api.model.AgreementTerms;
import id.pandu.api.model.Facet;
import id.pandu.hub.agreement.Decision.Denied;
import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.problem.ProblemType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * All agreements, ready to be asked. They are read again when the store's revision has changed; days are compared at every
 * question, so an end needs neither.
 */
public final class AgreementBook implements Agreements {

    /** From the first reason to the last: of several agreements that do not allow it, the one that came furthest is told. */
    private static final List<ProblemType> DENIALS = List.of(
            ProblemType.CALLER_NO_AGREEMENT,
            ProblemType.CALLER_AGREEMENT_NOT_IN_FORCE,
            ProblemType.CALLER_REGION_NOT_AGREED,
            ProblemType.CALLER_PURPOSE_NOT_AGREED,
            ProblemType.CALLER_LEGAL_BASIS_NOT_AGREED);

    private static final Comparator<Clause> LATEST_FIRST = Comparator.comparing(
                    (Clause clause) -> clause.agreement().terms().validFrom())
            .reversed()
            .thenComparing(clause -> clause.agreement().id());

    private final AgreementStore store;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Edition edition = new Edition(-1, List.of(), Map.of());

    public AgreementBook(AgreementStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whom an agreement is with, and about what. */
    private record Key(String consumer, String agency, Facet facet) {

        static Key of(Clause clause) {
            AgreementTerms terms = clause.agreement().terms();
            return new Key(terms.consumer(), terms.agency(), terms.facet());
        }
    }

    private record Edition(long revision, List<AgreementVersion> agreements, Map<Key, List<Clause>> clauses) {

        static Edition of(long revision, List<AgreementVersion> agreements) {
            return new Edition(
                    revision,
                    List.copyOf(agreements),
                    agreements.stream().map(Clause::of).sorted(LATEST_FIRST).collect(Collectors.groupingBy(Key::of)));
        }
    }

    /** Reads the agreements again if there is a change. */
    public void refresh() {
        reading.lock();
        try {
            long revision = store.revision();
            if (revision != edition.revision()) {
                edition = Edition.of(revision, store.newest());
            }
        } finally {
            reading.unlock();
        }
    }

    /** The newest version of every agreement, ended ones too, as this node knows them. */
    public List<AgreementVersion> agreements() {
        return edition.agreements();
    }

    @Override
    public Decision decide(Wish wish) {
        LocalDate today = WesternIndonesianTime.today(clock);
        ProblemType furthest = ProblemType.CALLER_NO_AGREEMENT;
        var key = new Key(wish.consumer(), wish.agency(), wish.facet());
        for (Clause clause : edition.clauses().getOrDefault(key, List.of())) {
            var denial = clause.denial(wish, today);
            if (denial.isEmpty()) {
                return clause.grant();
            }
            furthest = further(furthest, denial.get());
        }
        return new Denied(furthest);
    }

    private static ProblemType further(ProblemType one, ProblemType other) {
        return DENIALS.indexOf(one) >= DENIALS.indexOf(other) ? one : other;
    }
}
