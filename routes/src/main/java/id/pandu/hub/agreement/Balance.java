package id.pandu.hub.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a purse knows at a moment. Nothing here changes: whoever moves it on puts another in its place.
 *
 * @param day whose quota
 * @param version of what says how large the quota is
 * @param quota how large that is
 * @param left units that are borrowed and not used
 * @param block how many came last
 * @param superfluous units that go back with the next loan
 * @param waiting callers that wait for a loan
 * @param loan the one that is under way, as long as it is waited for
 * @param emptyUntil until then nothing is left anywhere
 * @param brokenUntil until then the count is not asked
 */
record Balance(
        LocalDate day,
        int version,
        long quota,
        long left,
        long block,
        long superfluous,
        int waiting,
        @Nullable Loan loan,
        Instant emptyUntil,
        Instant brokenUntil) {

    static final Balance NOTHING = new Balance(LocalDate.MIN, 0, 0, 0, 0, 0, 0, null, Instant.MIN, Instant.MIN);

    /** Below a quarter of the last block the next one is borrowed, so that hardly anybody waits for it. */
    private static final int QUARTER = 4;

    /** Of smaller blocks nothing is borrowed ahead: little is left then, and another node may need it. */
    private static final long WORTH_MORE = 16;

    /** What a loan brings at most for those who wait. */
    private static final int MOST = 1024;

    /** What is kept of a loan that nobody waits for any more: a usual block. */
    private static final long USUAL = 64;

    /** Yesterday's units are worth nothing today; a new version of the agreement counts by its own quota, and so do callers who know only an older one. */
    Balance on(LocalDate today, int from, long size) {
        boolean newer = from > version;
        if (!today.equals(day)) {
            return new Balance(
                    today,
                    newer ? from : version,
                    newer ? size : quota,
                    0,
                    0,
                    0,
                    waiting,
                    loan,
                    Instant.MIN,
                    brokenUntil);
        }
        return newer
                ? new Balance(day, from, size, 0, 0, superfluous + left, waiting, loan, Instant.MIN, brokenUntil)
                : this;
    }

    Balance spent() {
        return new Balance(day, version, quota, left - 1, block, superfluous, waiting, loan, emptyUntil, brokenUntil);
    }

    boolean runsLow(Instant now) {
        return block >= WORTH_MORE
                && left < block / QUARTER
                && loan == null
                && !now.isBefore(emptyUntil)
                && !now.isBefore(brokenUntil);
    }

    /** One caller more waits, or one less. */
    Balance waiting(int more) {
        return new Balance(
                day, version, quota, left, block, superfluous, waiting + more, loan, emptyUntil, brokenUntil);
    }

    /** A usual block, while what is superfluous goes back. */
    Loan ahead() {
        return new Loan(day, version, quota, 1, superfluous);
    }

    /** As much as is waited for, while what is superfluous goes back. */
    Loan wanted() {
        return new Loan(day, version, quota, Math.clamp(waiting, 1, MOST), superfluous);
    }

    Balance borrowing(Loan asked) {
        return new Balance(day, version, quota, left, block, 0, waiting, asked, emptyUntil, brokenUntil);
    }

    /** The loan has brought so many units; that it brought none counts for a moment. */
    Balance with(Loan lent, long units, Instant memory) {
        long kept = units - excess(lent, units);
        boolean last = welcomes(lent) && units == 0;
        return new Balance(
                day,
                version,
                quota,
                left + kept,
                kept > 0 ? kept : block,
                superfluous,
                waiting,
                loan == lent ? null : loan,
                last ? memory : emptyUntil,
                brokenUntil);
    }

    /** What is of no use any more of what the loan has brought. */
    long excess(Loan lent, long units) {
        if (!welcomes(lent)) {
            return units;
        }
        return loan == lent ? 0 : Math.max(0, units - USUAL);
    }

    /** The count could not be asked, or takes too long. */
    Balance broken(Loan asked, Instant memory) {
        return loan == asked
                ? new Balance(day, version, quota, left, block, superfluous, waiting, null, emptyUntil, memory)
                : this;
    }

    private boolean welcomes(Loan lent) {
        return lent.day().equals(day) && lent.version() == version;
    }
}
