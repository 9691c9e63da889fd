package id.pandu.hub.letter;

import id.pandu.api.model.Referral;
import id.pandu.hub.referral.Filed;
import id.pandu.hub.referral.FiledReferrals;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** There is one referral. */
record OneReferral(Supplier<Referral> referral) implements FiledReferrals {

    @Override
    public Optional<Filed> find(UUID id) {
        return filed().filter(filed -> filed.referral().id().equals(id));
    }

    @Override
    public Optional<Filed> byNumber(String number) {
        return filed().filter(filed -> filed.referral().number().equals(number));
    }

    private Optional<Filed> filed() {
        return Optional.of(new Filed(referral.get(), 1));
    }
}
