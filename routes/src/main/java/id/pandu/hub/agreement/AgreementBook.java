package id.pandu.hub.agreement;

import id.pandu.api.model.AgreementTerms;
import id.pandu.api.model.Facet;
import id.pandu.hub.agreement.Decision.Denied;
import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * All agreements, ready to be asked. They are read again when the store's revision has changed; days are compared at every
 * question, so an end needs neither. When it has not been known for a while whether they still hold, nothing is decided.
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
    private final Duration staleAfter;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Edition edition = new Edition(-1, List.of(), Map.of());
    private volatile Instant confirmed = Instant.MIN;

    /**
     * @param staleAfter longest that agreements are relied on after they were last found to be the store's
     */
    public AgreementBook(AgreementStore store, Clock clock, Duration staleAfter) {
        this.store = store;
        this.clock = clock;
        this.staleAfter = staleAfter;
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

    /** Reads the agreements again if there is a change. They are the store's as of the moment before it was asked. */
    public void refresh() {
        reading.lock();
        try {
            Instant asked = clock.instant();
            long revision = store.revision();
            if (revision != edition.revision()) {
                edition = Edition.of(revision, store.newest());
            }
            confirmed = asked;
        } finally {
            reading.unlock();
        }
    }

    /** The newest version of every agreement, ended ones too, as this node knows them. */
    public List<AgreementVersion> agreements() {
        return edition.agreements();
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnavailableException when nobody knows whether the agreements still hold
     */
    @Override
    public Decision decide(Wish wish) {
        if (isStale()) {
            throw new UnavailableException(
                    ProblemType.HUB_STORE_UNAVAILABLE,
                    "the agreements have not been read for longer than " + staleAfter);
        }
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

    /** A clock that was put back must not make old agreements young. */
    private boolean isStale() {
        return confirmed.equals(Instant.MIN)
                || Duration.between(confirmed, clock.instant()).abs().compareTo(staleAfter) > 0;
    }

    private static ProblemType further(ProblemType one, ProblemType other) {
        return DENIALS.indexOf(one) >= DENIALS.indexOf(other) ? one : other;
    }
}
