package id.pandu.gateway.webhook;

import id.pandu.hub.webhook.AddressRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form that a webhook's address must have, and the networks it must lead to. */
final class WebhookAddress implements AddressRule {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final int HIGHEST_PORT = 65_535;

    /** Decimal, octal and hexadecimal ways to write an IPv4 address, which resolvers understand each in its own way. */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)\\.?");

    private static final Pattern IPV4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    private final CheckedNames names;
    private final boolean allowHttp;
    private final int lowestPort;

    WebhookAddress(CheckedNames names, boolean allowHttp, int lowestPort) {
        this.names = names;
        this.allowHttp = allowHttp;
        this.lowestPort = lowestPort;
    }

    /** Where the name leads is looked at too. Whether it leads nowhere or inside is not told apart: callers could map the inside by it. */
    @Override
    public Optional<String> brokenBy(String url) {
        return brokenByForm(url).or(() -> leadsOutside(url) ? Optional.empty() : Optional.of("public-address"));
    }

    /** The same without looking where the name leads. */
    Optional<String> brokenByForm(String url) {
        try {
            return Optional.ofNullable(keyword(new URI(url)));
        } catch (URISyntaxException malformed) {
            return Optional.of("format");
        }
    }

    private @Nullable String keyword(URI url) {
        String host = url.getHost();
        if (url.getRawUserInfo() != null
                || (url.getRawAuthority() != null && url.getRawAuthority().contains("@"))) {
            return "no-user-name";
        }
        if (host == null || host.contains("%") || url.getRawFragment() != null) {
            return "format";
        }
        if (!"https".equals(url.getScheme()) && !(allowHttp && "http".equals(url.getScheme()))) {
            return "https";
        }
        if (ENDS_IN_A_NUMBER.matcher(host).matches() && !IPV4.matcher(host).matches()) {
            return "format";
        }
        return mayBePort(url) ? null : "port";
    }

    private boolean mayBePort(URI url) {
        int usual = "https".equals(url.getScheme()) ? HTTPS_PORT : HTTP_PORT;
        int port = url.getPort() < 0 ? usual : url.getPort();
        return port == HTTPS_PORT || (port >= lowestPort && port <= HIGHEST_PORT);
    }

    private boolean leadsOutside(String url) {
        try {
            return names.resolve(URI.create(url).getHost().replaceAll("[\\[\\]]", "")).length > 0;
        } catch (UnknownHostException refused) {
            return false;
        }
    }
}
