package id.pandu.gateway.link;

import id.pandu.gateway.referral.ReferralProperties;
import id.pandu.gateway.referral.ReferralProperties.LinkAgency;
import id.pandu.hub.problem.Problems;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses out of the settings, read at start, so that a wrong one is noticed then. */
final class LinkAddresses {

    private static final String AGENCIES = "pandu.referrals.link-agencies";
    private static final String LINK = "pandu.referrals.link";

    private final Map<String, Reached> agencies = new LinkedHashMap<>();
    private final InternetAddress sender;
    private final URI hub;

    /** Addresses of agencies, of which there is at least one. */
    LinkAddresses(ReferralProperties settings) {
        sender = address(LINK + ".from", settings.link().from());
        hub = base(settings.link().baseUrl());
        settings.linkAgencies().forEach((id, agency) -> agencies.put(id, reached(id, agency)));
        settings.inboxAgencies().stream()
                .filter(agencies::containsKey)
                .findFirst()
                .ifPresent(twice -> {
                    throw new InvalidLinkException(AGENCIES + "." + twice, "is in pandu.referrals.inbox-agencies too");
                });
    }

    /**
     * How an agency is reached.
     *
     * @param address where its mails go
     * @param name what it is called
     * @param language what its mails begin with
     */
    record Reached(InternetAddress address, String name, Locale language) {

        /** The name only. */
        @Override
        public String toString() {
            return "Reached[" + name + "]";
        }
    }

    Reached of(String agency) {
        return Objects.requireNonNull(agencies.get(agency), "agency");
    }

    InternetAddress sender() {
        return sender;
    }

    /** The name of the hub's own host, which message ids end in. */
    String host() {
        return hub.getHost();
    }

    /** The address of a task's page; a credential. */
    URI page(String token) {
        return URI.create(hub + "/tugas/" + token);
    }

    private static Reached reached(String id, LinkAgency agency) {
        String setting = AGENCIES + "." + id;
        String language = Objects.requireNonNullElse(agency.language(), "id");
        if (!Set.of("id", "en").contains(language)) {
            throw new InvalidLinkException(setting + ".language", "is id or en");
        }
        return new Reached(
                address(setting + ".email", agency.email()),
                agency.nameOr(id),
                language.equals("en") ? Locale.ENGLISH : Problems.INDONESIAN);
    }

    private static InternetAddress address(String setting, @Nullable String text) {
        try {
            var address = new InternetAddress(Objects.requireNonNullElse(text, ""), true);
            if (address.getAddress().contains("@")
                    && address.getAddress().chars().noneMatch(Character::isISOControl)) {
                return address;
            }
        } catch (AddressException malformed) {
            throw new InvalidLinkException(setting, "is no mail address");
        }
        throw new InvalidLinkException(setting, "is no mail address");
    }

    private static URI base(@Nullable String text) {
        try {
            URI base = URI.create(Objects.requireNonNullElse(text, ""));
            if (Set.of("http", "https").contains(Objects.requireNonNullElse(base.getScheme(), ""))
                    && base.getHost() != null
                    && base.getRawQuery() == null
                    && !base.toString().endsWith("/")) {
                return base;
            }
        } catch (IllegalArgumentException malformed) {
            throw new InvalidLinkException(LINK + ".base-url", "is no address");
        }
        throw new InvalidLinkException(
                LINK + ".base-url", "is the hub's public address, https://… without a slash at its end");
    }
}
