package id.pandu.hub.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a purse knows at a moment. Nothing here changes: whoever moves it on puts another in its place.
 *
 * @param day whose quota
 * @param version of what says how large the quota is
 * @param left units that are borrowed and not used
 * @param block how many came last
 * @param superfluous units that go back with the next loan
 * @param waiting callers that wait for a loan
 * @param loan the one that is under way
 * @param emptyUntil until then nothing is left anywhere
 * @param brokenUntil until then the count is not asked
 */
record Balance(
        LocalDate day,
        int version,
        long left,
        long block,
        long superfluous,
        int waiting,
        @Nullable Loan loan,
        Instant emptyUntil,
        Instant brokenUntil) {

    static final Balance NOTHING = new Balance(LocalDate.MIN, 0, 0, 0, 0, 0, null, Instant.MIN, Instant.MIN);

    /** Below a quarter of the last block the next one is borrowed, so that hardly anybody waits for it. */
    private static final int QUARTER = 4;

    /** Of smaller blocks nothing is borrowed ahead: little is left then, and another node may need it. */
    private static final long WORTH_MORE = 16;

    /** Yesterday's units are worth nothing today; a new version of the agreement counts by its own quota. */
    Balance on(LocalDate today, int from) {
        if (!today.equals(day)) {
            int newest = Math.max(version, from);
            return new Balance(today, newest, 0, 0, 0, waiting, loan, Instant.MIN, brokenUntil);
        }
        return from > version
                ? new Balance(day, from, 0, 0, superfluous + left, waiting, loan, Instant.MIN, brokenUntil)
                : this;
    }

    Balance spent() {
        return new Balance(day, version, left - 1, block, superfluous, waiting, loan, emptyUntil, brokenUntil);
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
        return new Balance(day, version, left, block, superfluous, waiting + more, loan, emptyUntil, brokenUntil);
    }

    /** What would be borrowed now: as much as is waited for, while what is superfluous goes back. */
    Loan wanted() {
        return new Loan(day, version, Math.max(1, waiting), superfluous);
    }

    Balance borrowing(Loan asked) {
        return new Balance(day, version, left, block, 0, waiting, asked, emptyUntil, brokenUntil);
    }

    /** Whether what was lent is of use still. */
    boolean welcomes(Loan lent) {
        return lent.day().equals(day) && lent.version() == version;
    }

    /** The loan has brought so many units; none is for a moment the last word. */
    Balance with(Loan lent, long units, Instant memory) {
        return welcomes(lent)
                ? new Balance(
                        day,
                        version,
                        left + units,
                        units,
                        superfluous,
                        waiting,
                        null,
                        units == 0 ? memory : Instant.MIN,
                        brokenUntil)
                : new Balance(day, version, left, block, superfluous, waiting, null, emptyUntil, brokenUntil);
    }

    /** The count could not be asked. */
    Balance broken(Instant memory) {
        return new Balance(day, version, left, block, superfluous, waiting, null, emptyUntil, memory);
    }
}
