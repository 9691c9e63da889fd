package id.pandu.gateway.referral;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.gateway.audit.JoinedEntries;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.catalogue.Catalogue;
import id.pandu.hub.referral.Offers;
import id.pandu.hub.referral.OperatorCalls;
import id.pandu.hub.referral.OperatorDesk;
import id.pandu.hub.referral.ReferralParts;
import id.pandu.hub.referral.ReferralRules;
import id.pandu.hub.referral.ReplayCalls;
import id.pandu.hub.referral.ReplayDesk;
import id.pandu.hub.referral.Replays;
import id.pandu.hub.referral.TermRoutes;
import id.pandu.hub.referral.Terms;
import id.pandu.hub.referral.Worklist;
import id.pandu.hub.referral.WorklistRoutes;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people of the operator's work with, put together. */
@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {

    @Bean
    Replays replays(StoreAccess access, ObjectMapper json, DataSource pool, TaskJobs jobs) {
        return new PostgresReplays(access, json, new JoinedEntries(pool), jobs);
    }

    @Bean
    TermRoutes termRoutes(Catalogue catalogue, ProblemReply problemReply) {
        return new TermRoutes(new Terms(catalogue), problemReply);
    }

    @Bean
    WorklistRoutes worklistRoutes(
            ReferralParts parts, ReferralRules rules, Offers offers, Replays replays, ProblemReply problemReply) {
        var calls = new OperatorCalls(new OperatorDesk(rules, parts), offers);
        var again = new ReplayCalls(new ReplayDesk(replays, Clock.systemUTC()));
        return new WorklistRoutes(new Worklist(parts.store()), calls, again, problemReply);
    }
}
