package id.pandu.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.gateway.HubDatabase;
import id.pandu.town.harness.PostgresCluster;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RolesIT {

    private static final String INSERT =
            "INSERT INTO audit_entry VALUES ('0197a000-0000-7000-8000-000000000001', now(), 'e', 'o', null, null, null, false, '')";

    private final HubDatabase database = HubDatabase.fresh();

    @BeforeEach
    void writeAnEntry() throws SQLException {
        database.execute(HubDatabase.APPLICATION, INSERT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET officer = 'x'",
                "UPDATE audit_subject SET key_id = 'x'",
                "UPDATE audit_seal SET seq = 9",
                "UPDATE audit_checkpoint SET seq = 9",
                "DELETE FROM audit_entry",
                "DELETE FROM audit_subject",
                "DELETE FROM audit_seal",
                "DELETE FROM audit_checkpoint",
                "TRUNCATE audit_entry",
                "TRUNCATE audit_subject",
                "TRUNCATE audit_seal",
                "TRUNCATE audit_checkpoint",
                "DROP TABLE audit_entry",
                "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
                "CREATE TRIGGER t BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                "CREATE TABLE mine (id int)",
                "SET ROLE pandu_owner",
                "SET session_replication_role = replica"
            })
    void refusesTheApplicationWhateverWouldChangeTheLog(String statement) {
        assertThatThrownBy(() -> database.execute(HubDatabase.APPLICATION, statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void letsTheApplicationReadAndAdd() throws SQLException {
        assertThatCode(() -> database.execute(
                        HubDatabase.APPLICATION,
                        "SELECT * FROM audit_entry, audit_subject, audit_seal, audit_checkpoint"))
                .doesNotThrowAnyException();
        assertThat(database.number("SELECT count(*) FROM audit_entry")).isOne();
    }

    @Test
    void startsAsTheApplication() {
        assertThatCode(() -> check(HubDatabase.APPLICATION, HubDatabase.PASSWORD))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesToStartAsASuperuser() {
        assertThatThrownBy(() -> check(PostgresCluster.SUPERUSER, PostgresCluster.SUPERUSER_PASSWORD))
                .isInstanceOf(UnsafeRoleException.class)
                .hasMessageContaining("superuser");
    }

    @Test
    void refusesToStartAsTheOwner() {
        assertThatThrownBy(() -> check(HubDatabase.OWNER, HubDatabase.PASSWORD))
                .isInstanceOf(UnsafeRoleException.class)
                .hasMessageContaining("owns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE (officer)", "UPDATE", "DELETE", "TRUNCATE"})
    void refusesToStartAsARoleThatMayChangeEntries(String privilege) throws SQLException {
        database.execute(HubDatabase.OWNER, "GRANT " + privilege + " ON audit_entry TO " + HubDatabase.APPLICATION);

        assertThatThrownBy(() -> check(HubDatabase.APPLICATION, HubDatabase.PASSWORD))
                .isInstanceOf(UnsafeRoleException.class)
                .hasMessageContaining("change or delete");
    }

    private void check(String user, String password) {
        new AuditRoleCheck(new JdbcTemplate(new DriverManagerDataSource(database.url(), user, password)))
                .afterPropertiesSet();
    }
}
