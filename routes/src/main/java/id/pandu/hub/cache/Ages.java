package id.pandu.hub.cache;

import id.pandu.connector.AgencyAnswer;
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

    /**
     * How long a new answer is worth keeping; nothing where it is not. That there is no record, or that we may not know, is kept for as long as the older record
     * that it takes the place of could be, at whichever node: otherwise that would be given once more.
     */
    static Duration life(AgencyAnswer answer, CacheSettings settings) {
        return switch (answer) {
            case AgencyAnswer.Found found -> settings.longest();
            case AgencyAnswer.Partial partial -> settings.longest();
            case AgencyAnswer.NotFound none -> longer(settings.longest(), settings.negative());
            case AgencyAnswer.Refused refused ->
                switch (refused.reason()) {
                    case CREDENTIALS, NOT_ENTITLED -> settings.longest();
                    case QUOTA -> Duration.ZERO;
                };
        };
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
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
