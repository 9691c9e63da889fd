package id.pandu.gateway.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.api.model.AgreementTerms;
import id.pandu.api.model.Termination;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.agreement.AgreementStore;
import id.pandu.hub.agreement.AgreementVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agreements in PostgreSQL. Two who add the same version meet at its primary key, and the second one adds nothing. */
final class PostgresAgreements implements AgreementStore {

    private static final String NEWEST = "SELECT v.* FROM agreement a JOIN agreement_version v USING (id, version)";

    private final StoreAccess access;
    private final ObjectMapper json;

    PostgresAgreements(StoreAccess access, ObjectMapper json) {
        this.access = access;
        this.json = json;
    }

    @Override
    public long revision() {
        return access.ask(database -> database.sql("SELECT revision FROM agreement_revision")
                .query(Long.class)
                .single());
    }

    @Override
    public List<AgreementVersion> newest() {
        return access.ask(database -> database.sql(NEWEST + " ORDER BY id COLLATE \"C\"")
                .query(this::version)
                .list());
    }

    @Override
    public Optional<AgreementVersion> find(String id) {
        return access.ask(database -> database.sql(NEWEST + " WHERE id = :id")
                .param("id", id)
                .query(this::version)
                .optional());
    }

    @Override
    public List<AgreementVersion> history(String id) {
        return access.ask(
                database -> database.sql("SELECT * FROM agreement_version WHERE id = :id ORDER BY version DESC")
                        .param("id", id)
                        .query(this::version)
                        .list());
    }

    @Override
    public boolean add(AgreementVersion next, Runnable proof) {
        return access.change(database -> {
            if (insert(database, next) == 0) {
                return false;
            }
            database.sql("""
                            INSERT INTO agreement (id, version) VALUES (:id, :version)
                            ON CONFLICT (id) DO UPDATE SET version = EXCLUDED.version
                            """)
                    .param("id", next.id())
                    .param("version", next.version())
                    .update();
            proof.run();
            database.sql("UPDATE agreement_revision SET revision = revision + 1")
                    .update();
            return true;
        });
    }

    private int insert(JdbcClient database, AgreementVersion next) {
        return database.sql("""
                        INSERT INTO agreement_version (id, version, terms, termination, changed_at, changed_by, file_digest)
                        VALUES (:id, :version, CAST(:terms AS jsonb), CAST(:termination AS jsonb), :at, :by, :digest)
                        ON CONFLICT (id, version) DO NOTHING
                        """)
                .param("id", next.id())
                .param("version", next.version())
                .param("terms", written(next.terms()))
                .param("termination", next.termination() == null ? null : written(next.termination()))
                .param("at", next.changedAt().atOffset(ZoneOffset.UTC))
                .param("by", next.changedBy())
                .param("digest", next.fileDigest())
                .update();
    }

    private AgreementVersion version(ResultSet row, int number) throws SQLException {
        String termination = row.getString("termination");
        return new AgreementVersion(
                row.getString("id"),
                row.getInt("version"),
                read(row.getString("terms"), AgreementTerms.class),
                termination == null ? null : read(termination, Termination.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                digest(row));
    }

    private static @Nullable String digest(ResultSet row) throws SQLException {
        return row.getString("file_digest");
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record of the contract could not be written", impossible);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("An agreement was not stored by this contract", foreign);
        }
    }
}
