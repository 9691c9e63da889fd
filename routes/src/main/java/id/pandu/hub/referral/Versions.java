package id.pandu.hub.referral;

import java.util.Optional;
import org.apache.camel.Exchange;

/** Versions as HTTP carries them (RFC 9110, section 8.8.3). */
final class Versions {

    private Versions() {}

    /** The version that the caller has seen, which the contract has checked the form of; empty where none is named. */
    static Optional<Integer> of(Exchange exchange) {
        return Optional.ofNullable(exchange.getMessage().getHeader("If-Match", String.class))
                .map(tag -> Integer.valueOf(tag.substring(1, tag.length() - 1)));
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }
}
