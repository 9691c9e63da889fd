package id.pandu.gateway.consent;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Purpose;
import id.pandu.gateway.keys.ColumnCipher;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.consent.ConsentStore;
import id.pandu.hub.consent.RegisteredConsent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Consents in PostgreSQL. */
final class PostgresConsents implements ConsentStore {

    private final StoreAccess access;
    private final Resting resting;

    PostgresConsents(StoreAccess access, Resting resting) {
        this.access = access;
        this.resting = resting;
    }

    @Override
    public Optional<RegisteredConsent> find(String organisation, String reference) {
        return access.ask(database -> database.sql("""
                        SELECT organisation, reference, subject_key_id, subject_hash, facets, purposes,
                               registered_at, expires, withdrawn_at
                        FROM consent WHERE organisation = :organisation AND reference = :reference
                        """)
                .param("organisation", organisation)
                .param("reference", reference)
                .query((row, number) -> consent(row))
                .optional());
    }

    @Override
    public boolean add(RegisteredConsent consent, byte[] encryptedSubject, Runnable proof) {
        return access.change(database -> {
            if (insert(database, consent, encryptedSubject) == 0) {
                return false;
            }
            proof.run();
            return true;
        });
    }

    @Override
    public boolean withdraw(String organisation, String reference, Instant at, Runnable proof) {
        return access.change(database -> {
            int changed = database.sql("""
                            UPDATE consent SET withdrawn_at = :at
                            WHERE organisation = :organisation AND reference = :reference AND withdrawn_at IS NULL
                            """)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("organisation", organisation)
                    .param("reference", reference)
                    .update();
            if (changed == 0) {
                return false;
            }
            resting.lookAt(organisation, reference);
            proof.run();
            return true;
        });
    }

    private static int insert(JdbcClient database, RegisteredConsent consent, byte[] subject) {
        return database.sql("""
                        INSERT INTO consent (organisation, reference, subject_key_id, subject_hash, subject_cipher_key_id,
                                             subject, facets, purposes, registered_at, expires)
                        VALUES (:organisation, :reference, :key, :hash, :cipherKey, :subject,
                                string_to_array(:facets, ','), string_to_array(:purposes, ','), :registeredAt, :expires)
                        ON CONFLICT (organisation, reference) DO NOTHING
                        """)
                .param("organisation", consent.organisation())
                .param("reference", consent.reference())
                .param("key", consent.subject().keyId())
                .param("hash", HexFormat.of().parseHex(consent.subject().hash()))
                .param("cipherKey", ColumnCipher.keyIdOf(subject))
                .param("subject", subject)
                .param(
                        "facets",
                        joined(consent.facets().stream().map(Facet::value).toList()))
                .param(
                        "purposes",
                        joined(consent.purposes().stream().map(Purpose::value).toList()))
                .param("registeredAt", consent.registeredAt().atOffset(ZoneOffset.UTC))
                .param("expires", consent.expires().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static RegisteredConsent consent(ResultSet row) throws SQLException {
        Set<String> facets = words(row, "facets");
        Set<String> purposes = words(row, "purposes");
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new RegisteredConsent(
                row.getString("organisation"),
                row.getString("reference"),
                new SubjectKey(row.getString("subject_key_id"), HexFormat.of().formatHex(row.getBytes("subject_hash"))),
                Arrays.stream(Facet.values())
                        .filter(facet -> facets.contains(facet.value()))
                        .collect(Collectors.toSet()),
                Arrays.stream(Purpose.values())
                        .filter(purpose -> purposes.contains(purpose.value()))
                        .collect(Collectors.toSet()),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private static Set<String> words(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private static String joined(List<String> words) {
        return String.join(",", words);
    }
}
