package id.pandu.hub.referral;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * For how long links are good.
 *
 * @param validity how long a link holds
 * @param renewEvery a task is sent at most one new link in this time
 * @param answerDays working days in which an agency is to decide
 * @param calendar which days those are, as of now
 * @param clock tells the time
 */
public record LinkTerms(
        Duration validity, Duration renewEvery, int answerDays, Supplier<WorkingDays> calendar, Clock clock) {}
