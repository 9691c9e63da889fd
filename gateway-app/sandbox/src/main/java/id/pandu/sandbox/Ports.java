package id.pandu.sandbox;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The eight ports that the outside sees. Each can be set by a system property, {@code sandbox.gateway-port} for instance, or by an
 * environment variable, {@code SANDBOX_GATEWAY_PORT}.
 *
 * @param gateway HTTP, the unified API
 * @param issuer HTTP, the token issuer
 * @param town HTTP, agencies and control API
 * @param hubDatabase PostgreSQL of the hub
 * @param cache Redis of the hub
 * @param agencyDatabases the town's proxy in front of the agencies' PostgreSQL
 * @param agencyFiles SFTP of the regions' hand-over desks
 * @param agencyMails SMTP of the agencies that have no system
 */
record Ports(
        int gateway,
        int issuer,
        int town,
        int hubDatabase,
        int cache,
        int agencyDatabases,
        int agencyFiles,
        int agencyMails) {

    /** The variable of the gateway's port, which the issuer reads too: its pages may call. */
    static final String GATEWAY_VARIABLE = "SANDBOX_GATEWAY_PORT";

    private static final String ISSUER_VARIABLE = "SANDBOX_ISSUER_PORT";
    private static final String MAIL_VARIABLE = "SANDBOX_SMTP_PORT";
    private static final int LARGEST = 65_535;

    /** Reads the ports from a source of settings, which answers null for what is not set. */
    static Ports from(Function<String, @Nullable String> settings) {
        return new Ports(
                port(settings, GATEWAY_VARIABLE, 8080),
                port(settings, ISSUER_VARIABLE, 8085),
                port(settings, "SANDBOX_TOWN_PORT", 8090),
                port(settings, "SANDBOX_HUB_DATABASE_PORT", 5441),
                port(settings, "SANDBOX_CACHE_PORT", 5444),
                port(settings, "SANDBOX_AGENCY_DATABASES_PORT", 5442),
                port(settings, "SANDBOX_AGENCY_FILES_PORT", 5443),
                port(settings, MAIL_VARIABLE, 3025));
    }

    /** System properties, then the environment. */
    static @Nullable String setting(String variable) {
        String property = variable.toLowerCase(Locale.ROOT).replace('_', '-').replaceFirst("-", ".");
        String value = System.getProperty(property);
        return value == null ? System.getenv(variable) : value;
    }

    /** How the issuer calls itself in its tokens. */
    String issuerAddress() {
        return "http://localhost:" + issuer;
    }

    /** What each port is for, with the variable that changes it. */
    Map<Integer, String> uses() {
        Map<Integer, String> uses = new LinkedHashMap<>();
        uses.put(gateway, "gateway, " + GATEWAY_VARIABLE);
        uses.put(issuer, "token issuer, " + ISSUER_VARIABLE);
        uses.put(town, "agency town, SANDBOX_TOWN_PORT");
        uses.put(hubDatabase, "PostgreSQL of the hub, SANDBOX_HUB_DATABASE_PORT");
        uses.put(cache, "Redis of the hub, SANDBOX_CACHE_PORT");
        uses.put(agencyDatabases, "PostgreSQL of the agencies, SANDBOX_AGENCY_DATABASES_PORT");
        uses.put(agencyFiles, "SFTP of the hand-over desks, SANDBOX_AGENCY_FILES_PORT");
        uses.put(agencyMails, "SMTP of the agencies without a system, " + MAIL_VARIABLE);
        return uses;
    }

    private static int port(Function<String, @Nullable String> settings, String variable, int standard) {
        String value = settings.apply(variable);
        if (value == null || value.isBlank()) {
            return standard;
        }
        if (!value.matches("[1-9][0-9]{0,4}") || Integer.parseInt(value) > LARGEST) {
            throw new SandboxException(variable + " must be a port from 1 to " + LARGEST + ", not \"" + value + "\"");
        }
        return Integer.parseInt(value);
    }
}
