package id.pandu.gateway.referral;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.task.Task;
import id.pandu.gateway.audit.JoinedEntries;
import id.pandu.gateway.consent.Resting;
import id.pandu.gateway.keys.ColumnCipher;
import id.pandu.gateway.keys.RotatingColumn;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.gateway.store.TransactionJobs;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.AgencyTasks;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.catalogue.Catalogue;
import id.pandu.hub.consent.Consents;
import id.pandu.hub.referral.AgencyDesk;
import id.pandu.hub.referral.AgencyDoors;
import id.pandu.hub.referral.Capacity;
import id.pandu.hub.referral.CatalogueOffers;
import id.pandu.hub.referral.ConsentEnd;
import id.pandu.hub.referral.CountedCapacity;
import id.pandu.hub.referral.InboxDoors;
import id.pandu.hub.referral.LinkDoors;
import id.pandu.hub.referral.NativeDoors;
import id.pandu.hub.referral.Offers;
import id.pandu.hub.referral.ReferralAudit;
import id.pandu.hub.referral.ReferralCalls;
import id.pandu.hub.referral.ReferralLists;
import id.pandu.hub.referral.ReferralParts;
import id.pandu.hub.referral.ReferralRoutes;
import id.pandu.hub.referral.ReferralRules;
import id.pandu.hub.referral.ReferralStore;
import id.pandu.hub.referral.RequesterDesk;
import id.pandu.hub.referral.Router;
import id.pandu.hub.referral.Submission;
import id.pandu.hub.referral.TaskCalls;
import id.pandu.hub.referral.TaskLinks;
import id.pandu.hub.referral.TaskWork;
import id.pandu.hub.referral.WorkingDays;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Referrals, put together. */
@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

    @Bean
    TaskJobs taskJobs(TransactionJobs jobs) {
        return new TaskJobs(jobs);
    }

    @Bean
    Resting consentJobs(TransactionJobs jobs) {
        return new ConsentJobs(jobs, Clock.systemUTC());
    }

    @Bean
    Task<ConsentJobs.Withdrawn> consentTask(ReferralParts parts, ReferralRules rules) {
        return ConsentJobs.task(new ConsentEnd(parts, rules));
    }

    @Bean
    ReferralStore referralStore(
            StoreAccess access, ColumnCipher cipher, ObjectMapper json, DataSource pool, TaskJobs jobs) {
        return new PostgresReferrals(access, new ReferralDocument(cipher, json), json, new JoinedEntries(pool), jobs);
    }

    @Bean
    RotatingColumn referralDocuments(StoreAccess access) {
        return new ReferralDocuments(access);
    }

    @Bean
    AgencyDoors agencyDoors(
            AgencyDirectory directory, AgencyTasks tasks, TaskLinks links, ReferralProperties settings) {
        var callers = Set.copyOf(settings.inboxAgencies());
        var inbox = new InboxDoors(callers, new NativeDoors(directory, tasks), Clock.systemUTC());
        return new LinkDoors(settings.linkAgencies().keySet(), links, inbox);
    }

    @Bean
    Offers offers(Catalogue catalogue) {
        return new CatalogueOffers(catalogue);
    }

    @Bean
    ReferralRules referralRules(AgencyDirectory directory, Offers offers, Consents consents, SubjectKeys keys) {
        return new ReferralRules(directory, offers, consents, keys);
    }

    @Bean
    Supplier<WorkingDays> calendar(ReferralProperties settings) {
        return new HolidayCalendar(settings.holidaysFile(), Set.copyOf(settings.holidays()));
    }

    @Bean
    ReferralParts referralParts(
            ReferralStore store, AuditLog log, SubjectKeys keys, Router router, Supplier<WorkingDays> calendar) {
        Clock clock = Clock.systemUTC();
        return new ReferralParts(store, new ReferralAudit(log, keys, clock), router, calendar, clock);
    }

    @Bean
    Router router(Offers offers, AgencyDoors doors, ReferralStore store, ReferralProperties settings) {
        Capacity capacity =
                settings.countCapacity() ? new CountedCapacity(store, Clock.systemUTC()) : (offer, region) -> false;
        return new Router(offers, doors, capacity);
    }

    @Bean
    Task<TaskJobs.Job> referralTask(
            ReferralParts parts, ReferralRules rules, AgencyDoors doors, ReferralProperties settings) {
        var work = new TaskWork(parts, rules, doors, settings.retry().retries());
        return new TaskRunner(work, Clock.systemUTC()).task();
    }

    @Bean
    ReferralRoutes referralRoutes(
            ReferralParts parts, ReferralRules rules, SubjectKeys keys, ObjectMapper json, ProblemReply problemReply) {
        var calls = new ReferralCalls(new Submission(rules, parts), new RequesterDesk(rules, parts), keys, json);
        var tasks = new TaskCalls(new AgencyDesk(parts, rules));
        return new ReferralRoutes(calls, tasks, new ReferralLists(parts, rules), problemReply);
    }
}
