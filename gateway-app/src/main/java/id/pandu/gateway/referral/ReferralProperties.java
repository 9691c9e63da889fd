package id.pandu.gateway.referral;

import id.pandu.hub.referral.Retries;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Referrals.
 *
 * @param holidays national holidays and joint leave, on which no office is open; days on which time does not run for people
 * @param inboxAgencies ids of agencies without an interface of their own, which call the hub for their tasks
 * @param callbacks files that hold the secrets of agencies that call back, by the agencies' ids
 * @param retry how often agencies are tried
 */
@ConfigurationProperties("pandu.referrals")
public record ReferralProperties(
        @DefaultValue List<LocalDate> holidays,
        @DefaultValue List<String> inboxAgencies,
        @DefaultValue Map<String, String> callbacks,
        @DefaultValue RetryProperties retry) {

    /**
     * How often agencies are tried.
     *
     * @param first pause after the first failure; each further one doubles it
     * @param longest longest pause
     * @param attempts failures in a row after which a person is told
     * @param poll pause between two looks at a work item
     * @param answerDays working days in which an agency is to decide
     */
    public record RetryProperties(
            @DefaultValue("5s") Duration first,
            @DefaultValue("15m") Duration longest,
            @DefaultValue("8") int attempts,
            @DefaultValue("1m") Duration poll,
            @DefaultValue("3") int answerDays) {

        Retries retries() {
            return new Retries(first, longest, attempts, poll, answerDays);
        }
    }
}
