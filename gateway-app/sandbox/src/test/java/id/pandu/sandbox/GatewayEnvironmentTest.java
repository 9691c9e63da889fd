package id.pandu.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayEnvironmentTest {

    private final Map<String, String> unit = GatewayEnvironment.of(
            new Ports(18080, 18085, 18090, 15441, 15444, 15442, 15443, 13025), new Layout(Path.of("/somewhere")));

    @Test
    void tellsTheGatewayWhoIssuesTokensExactlyAsTheIssuerCallsItself() {
        assertThat(unit).containsEntry("SANDBOX_ISSUER", "http://localhost:18085");
    }

    @Test
    void tellsTheGatewayItsPortAndWhereTheTownIs() {
        assertThat(unit)
                .containsEntry("SERVER_PORT", "18080")
                .containsEntry("SANDBOX_TOWN", "http://127.0.0.1:18090")
                .containsEntry("SANDBOX_TOWN_DATABASE", "127.0.0.1:15442")
                .containsEntry("SANDBOX_TOWN_DESK_PORT", "15443")
                .containsEntry("SANDBOX_SMTP_PORT", "13025");
    }

    @Test
    void givesTheGatewayOneLoginToMigrateWithAndOneToWorkWith() {
        assertThat(unit)
                .containsEntry("SANDBOX_HUB_DATABASE", "127.0.0.1:15441")
                .containsEntry("SANDBOX_HUB_NAME", "pandu")
                .containsEntry("SANDBOX_HUB_USER", "pandu_app")
                .containsEntry("SANDBOX_HUB_PASSWORD", "sandbox")
                .containsEntry("SANDBOX_HUB_OWNER", "pandu_owner")
                .containsEntry("SANDBOX_HUB_OWNER_PASSWORD", "sandbox");
    }

    @Test
    void tellsTheGatewayWhereRedisIsAndWhoItIsThere() {
        assertThat(unit)
                .containsEntry("PANDU_CACHE_REDIS_URL", "redis://127.0.0.1:15444")
                .containsEntry("PANDU_CACHE_REDIS_USERNAME", "pandu")
                .containsEntry("PANDU_CACHE_REDIS_PASSWORDFILE", "/somewhere/target/sandbox/secrets/redis-password");
    }

    @Test
    void tellsTheGatewayWhereItsSecretsAreAndWhereToPublishCheckpoints() {
        assertThat(unit)
                .containsEntry("SANDBOX_SECRETS", "/somewhere/target/sandbox/secrets")
                .containsEntry("SANDBOX_AUDIT_DIR", "/somewhere/target/sandbox/audit");
    }
}
