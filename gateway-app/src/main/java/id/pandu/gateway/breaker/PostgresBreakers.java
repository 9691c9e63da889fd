package id.pandu.gateway.breaker;

import id.pandu.api.model.BreakerMode;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.breaker.BreakerOrder;
import id.pandu.hub.breaker.BreakerStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders in PostgreSQL. Two who add the same version meet at its primary key, and the second one adds nothing. */
final class PostgresBreakers implements BreakerStore {

    private final StoreAccess access;

    PostgresBreakers(StoreAccess access) {
        this.access = access;
    }

    @Override
    public List<BreakerOrder> newest() {
        return access.ask(database -> database.sql(
                        "SELECT DISTINCT ON (agency) * FROM breaker_order ORDER BY agency, version DESC")
                .query(PostgresBreakers::order)
                .list());
    }

    @Override
    public Optional<BreakerOrder> find(String agency) {
        return access.ask(database -> database.sql(
                        "SELECT * FROM breaker_order WHERE agency = :agency ORDER BY version DESC LIMIT 1")
                .param("agency", agency)
                .query(PostgresBreakers::order)
                .optional());
    }

    @Override
    public boolean add(BreakerOrder next, Runnable proof) {
        return access.change(database -> {
            if (insert(database, next) == 0) {
                return false;
            }
            proof.run();
            return true;
        });
    }

    private static int insert(JdbcClient database, BreakerOrder next) {
        return database.sql("""
                        INSERT INTO breaker_order (agency, version, mode, reason, until, changed_at, organisation, officer)
                        VALUES (:agency, :version, :mode, :reason, :until, :at, :organisation, :officer)
                        ON CONFLICT (agency, version) DO NOTHING
                        """)
                .param("agency", next.agency())
                .param("version", next.version())
                .param("mode", next.mode().value())
                .param("reason", next.reason())
                .param("until", next.until() == null ? null : next.until().atOffset(ZoneOffset.UTC))
                .param("at", next.changedAt().atOffset(ZoneOffset.UTC))
                .param("organisation", next.organisation())
                .param("officer", next.officer())
                .update();
    }

    private static BreakerOrder order(ResultSet row, int number) throws SQLException {
        return new BreakerOrder(
                row.getString("agency"),
                row.getInt("version"),
                BreakerMode.valueOf(row.getString("mode")),
                row.getString("reason"),
                until(row),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("organisation"),
                row.getString("officer"));
    }

    private static @Nullable Instant until(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return until == null ? null : until.toInstant();
    }
}
