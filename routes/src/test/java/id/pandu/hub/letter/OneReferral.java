package id.pandu.hub.letter;

import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralEvent;
import id.pandu.api.model.TaskStatus;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.Page;
import id.pandu.hub.referral.Change;
import id.pandu.hub.referral.Filed;
import id.pandu.hub.referral.Offer;
import id.pandu.hub.referral.Once;
import id.pandu.hub.referral.ReferralQuery;
import id.pandu.hub.referral.ReferralStore;
import id.pandu.hub.referral.Regions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A store of one referral, to be read only. */
record OneReferral(Supplier<Referral> referral) implements ReferralStore {

    @Override
    public Optional<Filed> find(UUID id) {
        return filed().filter(filed -> filed.referral().id().equals(id));
    }

    @Override
    public Optional<Filed> byNumber(String number) {
        return filed().filter(filed -> filed.referral().number().equals(number));
    }

    @Override
    public Optional<Filed> ofTask(UUID task) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Filed> list(ReferralQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Filed> ofAgency(String agency, @Nullable TaskStatus status, Page page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Filed> waiting(Regions regions, Page page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<UUID> restingOn(String requester, String consent) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ReferralEvent> timeline(UUID referral) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Commit> before(Once once) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int given(Offer offer, String region, OffsetDateTime since) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Commit commit(Change change, List<AuditEntry> entries, @Nullable Once once) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int attempt(UUID task) {
        throw new UnsupportedOperationException();
    }

    private Optional<Filed> filed() {
        return Optional.of(new Filed(referral.get(), 1));
    }
}
