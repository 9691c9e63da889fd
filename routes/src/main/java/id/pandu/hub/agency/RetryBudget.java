package id.pandu.hub.agency;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps the share of questions that are asked again: each question saves a part of a retry, and a retry needs a whole one. When most questions fail,
 * asking again would only bring an agency that is down more calls. What a hundred questions save is the most there can be, and what there is at first.
 */
final class RetryBudget {

    private static final int WHOLE = 100;

    private final int perQuestion;
    private final int most;
    private final AtomicInteger saved;

    /**
     * @param perHundred how many of a hundred questions may be asked again
     */
    RetryBudget(int perHundred) {
        perQuestion = perHundred;
        most = perHundred * WHOLE;
        saved = new AtomicInteger(most);
    }

    /** A question is asked. */
    void save() {
        saved.updateAndGet(parts -> Math.min(most, parts + perQuestion));
    }

    /** Takes a whole retry; false when so much is not saved. */
    boolean spend() {
        return saved.getAndUpdate(parts -> parts < WHOLE ? parts : parts - WHOLE) >= WHOLE;
    }
}
