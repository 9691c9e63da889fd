package id.pandu.gateway.webhook;

import id.pandu.hub.webhook.DeliveryRules;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Webhooks.
 *
 * @param source what CloudEvents name as their source
 * @param allowHttp whether addresses may do without TLS; not for production
 * @param allowedNetworks networks that are no public ones and may be delivered to all the same, {@code 10.1.0.0/16} for instance
 * @param lowestPort the lowest port besides 443
 * @param timeout for a whole delivery
 * @param concurrent how many subscriptions this node delivers at once; fewer than there are threads for jobs
 * @param poll pause between two looks at the feed
 * @param batch how many events are delivered in one go
 * @param retry what follows when a receiver fails
 */
@ConfigurationProperties("pandu.webhooks")
public record WebhookProperties(
        @DefaultValue("https://pandu.id/hub") URI source,
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("1024") int lowestPort,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("4") int concurrent,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("50") int batch,
        @DefaultValue Retry retry) {

    private static final int TIMEOUTS_IN_A_RUN = 2;

    /**
     * What follows when a receiver fails.
     *
     * @param first pause after the first failure; each further one doubles it
     * @param longest longest pause
     * @param giveUpAfter how long a receiver may fail before its subscription is disabled
     */
    public record Retry(
            @DefaultValue("5s") Duration first,
            @DefaultValue("1h") Duration longest,
            @DefaultValue("3d") Duration giveUpAfter) {}

    DeliveryRules rules() {
        return new DeliveryRules(
                poll,
                batch,
                timeout.multipliedBy(TIMEOUTS_IN_A_RUN),
                retry.first(),
                retry.longest(),
                retry.giveUpAfter());
    }
}
