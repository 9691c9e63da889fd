package id.pandu.gateway.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.task.Task;
import id.pandu.gateway.keys.ColumnCipher;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.gateway.store.TransactionJobs;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.events.EventFeed;
import id.pandu.hub.oversight.NoticeSource;
import id.pandu.hub.webhook.Deliveries;
import id.pandu.hub.webhook.DeliveryStore;
import id.pandu.hub.webhook.Receiver;
import id.pandu.hub.webhook.SubscriptionAudit;
import id.pandu.hub.webhook.SubscriptionCalls;
import id.pandu.hub.webhook.SubscriptionRoutes;
import id.pandu.hub.webhook.SubscriptionStore;
import id.pandu.hub.webhook.SubscriptionView;
import id.pandu.hub.webhook.Subscriptions;
import java.net.InetAddress;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Webhooks, put together. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    private static final Clock CLOCK = Clock.systemUTC();

    @Bean
    StoredSecrets webhookSecrets(StoreAccess access, ColumnCipher cipher) {
        return new StoredSecrets(access, cipher);
    }

    @Bean
    SubscriptionStore subscriptionStore(StoreAccess access, StoredSecrets secrets, TransactionJobs jobs) {
        return new PostgresSubscriptions(access, secrets, new WebhookJobs(jobs, CLOCK));
    }

    @Bean
    DeliveryStore deliveryStore(StoreAccess access, SubscriptionStore subscriptions, StoredSecrets secrets) {
        return new PostgresDeliveries(access, subscriptions, secrets);
    }

    @Bean
    CheckedNames webhookNames(WebhookProperties settings) {
        return new CheckedNames(InetAddress::getAllByName, new PublicAddresses(settings.allowedNetworks()));
    }

    @Bean
    WebhookAddress webhookAddress(CheckedNames names, WebhookProperties settings) {
        return new WebhookAddress(names, settings.allowHttp(), settings.lowestPort());
    }

    @Bean
    HttpReceiver webhookReceiver(
            WebhookAddress address, CheckedNames names, WebhookProperties settings, ObjectMapper json) {
        var http = DeliveryClient.of(names, settings.timeout(), settings.concurrent());
        return new HttpReceiver(address, new EventMessages(settings.source(), json), http, settings.timeout(), CLOCK);
    }

    @Bean
    SubscriptionAudit subscriptionAudit(AuditLog log) {
        return new SubscriptionAudit(log, CLOCK);
    }

    @Bean
    Task<Void> webhookTask(
            EventFeed feed,
            DeliveryStore store,
            Receiver receiver,
            SubscriptionAudit audit,
            WebhookProperties settings) {
        var deliveries = new Deliveries(feed, store, receiver, audit, settings.rules(), CLOCK);
        return new WebhookRunner(deliveries, settings, CLOCK).task();
    }

    @Bean
    SubscriptionRoutes subscriptionRoutes(
            SubscriptionStore store,
            EventFeed feed,
            WebhookAddress address,
            SubscriptionAudit audit,
            ProblemReply problemReply) {
        var subscriptions = new Subscriptions(store, feed, address, audit, CLOCK);
        return new SubscriptionRoutes(new SubscriptionCalls(subscriptions, new SubscriptionView(feed)), problemReply);
    }

    @Bean
    NoticeSource disabledNotices(JdbcClient database) {
        return new DisabledNotices(database);
    }
}
