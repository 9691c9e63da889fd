package id.pandu.gateway.webhook;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** An HTTP client for addresses that strangers choose: no redirects, no cookies, no retries, no proxy, and connections to checked addresses only. */
final class DeliveryClient {

    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_HEADER = 8192;
    private static final Duration KEPT_OPEN = Duration.ofMinutes(1);

    private DeliveryClient() {}

    /**
     * @param timeout for the connection and for each silence of the receiver
     * @param connections how many there are at most, to one receiver and in all
     */
    static CloseableHttpClient of(CheckedNames names, Duration timeout, int connections) {
        HttpClientBuilder client = HttpClients.custom()
                .setConnectionManager(connections(names, timeout, connections))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(timeout))
                        .setConnectionRequestTimeout(Timeout.of(timeout))
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Pandu-Webhooks");
        return client.disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(CheckedNames names, Duration timeout, int most) {
        var http = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_HEADER)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http)
                        .build())
                .setMaxConnTotal(most)
                .setMaxConnPerRoute(most)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(timeout.dividedBy(2)))
                        .setSocketTimeout(Timeout.of(timeout))
                        .setTimeToLive(TimeValue.of(KEPT_OPEN))
                        .build())
                .build();
    }
}
