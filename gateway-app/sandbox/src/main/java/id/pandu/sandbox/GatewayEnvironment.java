package id.pandu.sandbox;

import id.pandu.town.harness.RedisServer;
import java.util.Map;

/** What the gateway is told through its environment, where secrets do not show in the list of processes. */
final class GatewayEnvironment {

    private static final String LOOPBACK = "127.0.0.1:";

    private GatewayEnvironment() {}

    static Map<String, String> of(Ports ports, Layout layout) {
        return Map.ofEntries(
                Map.entry("SERVER_PORT", Integer.toString(ports.gateway())),
                Map.entry("SANDBOX_ISSUER", ports.issuerAddress()),
                Map.entry("SANDBOX_TOWN", "http://" + LOOPBACK + ports.town()),
                Map.entry("SANDBOX_TOWN_DATABASE", LOOPBACK + ports.agencyDatabases()),
                Map.entry("SANDBOX_TOWN_DESK_PORT", Integer.toString(ports.agencyFiles())),
                Map.entry("SANDBOX_SMTP_PORT", Integer.toString(ports.agencyMails())),
                Map.entry("PANDU_CACHE_REDIS_URL", "redis://" + LOOPBACK + ports.cache()),
                Map.entry("PANDU_CACHE_REDIS_USERNAME", RedisServer.USER),
                Map.entry(
                        "PANDU_CACHE_REDIS_PASSWORDFILE",
                        layout.secrets().resolve(Secrets.REDIS_PASSWORD).toString()),
                Map.entry("SANDBOX_HUB_DATABASE", LOOPBACK + ports.hubDatabase()),
                Map.entry("SANDBOX_HUB_NAME", Databases.HUB_NAME),
                Map.entry("SANDBOX_HUB_USER", Databases.HUB_ROLE),
                Map.entry("SANDBOX_HUB_PASSWORD", Databases.HUB_PASSWORD),
                Map.entry("SANDBOX_HUB_OWNER", Databases.HUB_OWNER),
                Map.entry("SANDBOX_HUB_OWNER_PASSWORD", Databases.HUB_PASSWORD),
                Map.entry("SANDBOX_SECRETS", layout.secrets().toString()),
                Map.entry("SANDBOX_AUDIT_DIR", layout.audit().toString()),
                Map.entry("SANDBOX_CONFIG", layout.config().toString()));
    }
}
