package id.pandu.hub.cache;

import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.hub.agency.CacheSettings;
import id.pandu.hub.cache.Recollection.Ageing;
import id.pandu.hub.cache.Recollection.Fresh;
import id.pandu.hub.cache.Recollection.Nothing;
import id.pandu.hub.cache.Recollection.Old;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says by its age what an answer is good for. An age ends before its limit, so that a limit of nothing lets nothing through. */
final class Ages {

    private Ages() {}

    /**
     * What an answer is good for.
     *
     * @param maxAge the caller's own limit for what is given without asking; {@code null} where the caller has none
     */
    static Recollection judge(KeptAnswer kept, CacheSettings settings, @Nullable Duration maxAge, Instant now) {
        Duration age = age(kept, now);
        boolean welcome = maxAge == null || isYounger(age, maxAge);
        return switch (kept.answer()) {
            case AgencyAnswer.NotFound none ->
                welcome && isYounger(age, settings.negative()) ? new Fresh(kept) : new Nothing();
            case AgencyAnswer.Refused refused -> new Nothing();
            case AgencyAnswer.Found found -> ofRecord(kept, settings, welcome, age);
            case AgencyAnswer.Partial partial -> ofRecord(kept, settings, welcome, age);
        };
    }

    /** How long a new answer is worth keeping; nothing where it is not. */
    static Duration life(AgencyAnswer answer, CacheSettings settings) {
        return switch (answer) {
            case AgencyAnswer.Found found -> settings.longest();
            case AgencyAnswer.Partial partial -> settings.longest();
            case AgencyAnswer.NotFound none -> settings.negative();
            case AgencyAnswer.Refused refused -> Duration.ZERO;
        };
    }

    /**
     * How long it is worth keeping in the place of an older one. That there is no record, or that we may not know, stays for as long as the record that
     * was there could have been of use: otherwise that would be given once more.
     */
    static Duration lifeInPlace(AgencyAnswer answer, CacheSettings settings) {
        boolean spoken = !(answer instanceof AgencyAnswer.Refused refused) || refused.reason() != Reason.QUOTA;
        return spoken ? settings.longest() : Duration.ZERO;
    }

    private static Recollection ofRecord(KeptAnswer kept, CacheSettings settings, boolean welcome, Duration age) {
        if (welcome && isYounger(age, settings.fresh())) {
            return new Fresh(kept);
        }
        if (welcome && isYounger(age, settings.withoutAsking())) {
            return new Ageing(kept);
        }
        return isYounger(age, settings.ifError()) ? new Old(kept) : new Nothing();
    }

    /** A node whose clock is a little ahead makes no answer of the future. */
    private static Duration age(KeptAnswer kept, Instant now) {
        return kept.asked().isAfter(now) ? Duration.ZERO : Duration.between(kept.asked(), now);
    }

    private static boolean isYounger(Duration age, Duration limit) {
        return age.compareTo(limit) < 0;
    }
}
