package id.pandu.gateway.referral;

import id.pandu.hub.referral.Retries;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Referrals.
 *
 * @param holidays national holidays and joint leave, on which no office is open; days on which time does not run for people
 * @param holidaysFile YAML file with more of them, read anew when it changes; {@code null} for none
 * @param inboxAgencies ids of agencies without an interface of their own, which call the hub for their tasks
 * @param countCapacity whether no more is asked of an agency than the catalogue says it can give in a period
 * @param retry how often agencies are tried
 * @param linkAgencies agencies without any system, by id, which are sent a link to each task by mail
 * @param link those links
 * @param callbacks files that hold the secrets of agencies that call back, by the agencies' ids
 */
@ConfigurationProperties("pandu.referrals")
public record ReferralProperties(
        @DefaultValue List<LocalDate> holidays,
        @Nullable Path holidaysFile,
        @DefaultValue List<String> inboxAgencies,
        @DefaultValue("true") boolean countCapacity,
        @DefaultValue RetryProperties retry,
        @DefaultValue Map<String, LinkAgency> linkAgencies,
        @DefaultValue LinkProperties link,
        @DefaultValue Map<String, String> callbacks) {

    /**
     * An agency that is reached by mail.
     *
     * @param email where its mails go; whoever reads them can act for the agency
     * @param name official name, for people; the id when absent
     * @param language what its mails begin with, {@code id} or {@code en}
     */
    public record LinkAgency(
            @Nullable String email,
            @Nullable String name,
            @Nullable String language) {

        /** The name, or this one where there is none. */
        public String nameOr(String other) {
            return name == null ? other : name;
        }

        /** The name only. */
        @Override
        public String toString() {
            return "LinkAgency[" + name + "]";
        }
    }

    /**
     * Links to tasks.
     *
     * @param baseUrl public address of the hub, as an agency's browser reaches it
     * @param from sender of the mails
     * @param validity how long a link holds
     * @param renewEvery a task is sent at most one new link in this time, when its link has expired
     */
    public record LinkProperties(
            @Nullable String baseUrl,
            @Nullable String from,
            @DefaultValue("14d") Duration validity,
            @DefaultValue("1h") Duration renewEvery) {}

    /**
     * How often agencies are tried.
     *
     * @param first pause after the first failure; each further one doubles it
     * @param longest longest pause, also between two looks at a work item
     * @param attempts failures in a row after which a person is told
     * @param poll shortest pause between two looks at a work item
     * @param answerDays working days in which an agency is to decide
     * @param progressDays working days in which an agency that has decided is to go on
     */
    public record RetryProperties(
            @DefaultValue("5s") Duration first,
            @DefaultValue("15m") Duration longest,
            @DefaultValue("8") int attempts,
            @DefaultValue("1m") Duration poll,
            @DefaultValue("3") int answerDays,
            @DefaultValue("10") int progressDays) {

        Retries retries() {
            return new Retries(first, longest, attempts, poll, answerDays, progressDays);
        }
    }
}
