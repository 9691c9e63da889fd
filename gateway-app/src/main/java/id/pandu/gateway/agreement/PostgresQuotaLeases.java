package id.pandu.gateway.agreement;

import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.agreement.QuotaLeases;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** The days' counts in PostgreSQL: one statement lends a block, and the row's lock puts nodes in line. */
final class PostgresQuotaLeases implements QuotaLeases {

    private static final String LEASE = """
            INSERT INTO agreement_quota AS q (agreement, day, used, lent)
            SELECT :agreement, :day, b.block, b.block
            FROM (SELECT LEAST(CAST(:quota AS bigint), GREATEST(CAST(:wanted AS bigint), LEAST(64, CAST(:quota AS bigint) / 16))) AS block) b
            ON CONFLICT (agreement, day) DO UPDATE
            SET used = q.used + LEAST(CAST(:quota AS bigint) - q.used, GREATEST(CAST(:wanted AS bigint), LEAST(64, (CAST(:quota AS bigint) - q.used) / 16))),
                lent = LEAST(CAST(:quota AS bigint) - q.used, GREATEST(CAST(:wanted AS bigint), LEAST(64, (CAST(:quota AS bigint) - q.used) / 16)))
            WHERE q.used < CAST(:quota AS bigint)
            RETURNING lent
            """;

    private final StoreAccess access;

    PostgresQuotaLeases(StoreAccess access) {
        this.access = access;
    }

    @Override
    public long lease(String agreement, LocalDate day, long quota, int wanted) {
        return quota <= 0
                ? 0
                : access.ask(database -> database.sql(LEASE)
                        .param("agreement", agreement)
                        .param("day", day)
                        .param("quota", quota)
                        .param("wanted", wanted)
                        .query(Long.class)
                        .optional()
                        .orElse(0L));
    }

    @Override
    public void giveBack(String agreement, LocalDate day, long units) {
        access.ask(database -> database.sql("""
                        UPDATE agreement_quota SET used = GREATEST(0, used - :units)
                        WHERE agreement = :agreement AND day = :day
                        """)
                .param("units", units)
                .param("agreement", agreement)
                .param("day", day)
                .update());
    }

    @Override
    public Map<String, Long> used(LocalDate day) {
        return access.ask(database -> database
                .sql("SELECT agreement, used FROM agreement_quota WHERE day = :day")
                .param("day", day)
                .query((row, number) -> Map.entry(row.getString("agreement"), row.getLong("used")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
