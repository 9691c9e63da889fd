package id.pandu.hub.agreement;

import id.pandu.api.model.Agreement;
import id.pandu.api.model.AgreementHistory;
import id.pandu.api.model.AgreementList;
import id.pandu.hub.api.WesternIndonesianTime;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Shows agreements as the contract has them, read from the store each time. */
public final class AgreementRegister {

    private final AgreementStore store;
    private final QuotaLeases leases;
    private final Clock clock;

    public AgreementRegister(AgreementStore store, QuotaLeases leases, Clock clock) {
        this.store = store;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * A page of the agreements that are wanted, by id.
     *
     * @param cursor where the page before ended; empty for the first
     * @throws IllegalArgumentException when no page ended there
     */
    public AgreementList list(Predicate<AgreementVersion> wanted, String cursor, int limit) {
        String after = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        List<AgreementVersion> rest = store.newest().stream()
                .filter(version -> version.id().compareTo(after) > 0)
                .filter(wanted)
                .toList();
        List<AgreementVersion> page = rest.stream().limit(limit).toList();
        String next = page.size() == rest.size() ? null : cursor(page.getLast());
        LocalDate today = WesternIndonesianTime.today(clock);
        Map<String, Long> used = leases.used(today);
        return new AgreementList(
                page.stream()
                        .map(version -> version.shown(today, used.getOrDefault(version.id(), 0L)))
                        .toList(),
                next);
    }

    /** An agreement as it stands. */
    public Optional<Agreement> find(String id) {
        return store.find(id).map(this::show);
    }

    /** A version, with what is used of the day's quota. */
    public Agreement show(AgreementVersion version) {
        LocalDate today = WesternIndonesianTime.today(clock);
        return version.shown(today, leases.used(today).getOrDefault(version.id(), 0L));
    }

    /** Every version, newest first; empty when there is no such agreement. */
    public Optional<AgreementHistory> history(String id) {
        LocalDate today = WesternIndonesianTime.today(clock);
        List<Agreement> versions = store.history(id).stream()
                .map(version -> version.shown(today, null))
                .toList();
        return versions.isEmpty() ? Optional.empty() : Optional.of(new AgreementHistory(versions));
    }

    private static String cursor(AgreementVersion last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(last.id().getBytes(StandardCharsets.UTF_8));
    }
}
