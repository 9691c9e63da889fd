package id.pandu.gateway.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralEvent;
import id.pandu.api.model.ReferralStatus;
import id.pandu.api.model.Task;
import id.pandu.api.model.Wait;
import id.pandu.gateway.keys.ColumnCipher;
import id.pandu.hub.referral.Change;
import id.pandu.hub.referral.Duplicates;
import java.sql.Types;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Writes a change of a referral. */
final class ReferralWrites {

    private final ReferralDocument document;
    private final ObjectMapper json;

    ReferralWrites(ReferralDocument document, ObjectMapper json) {
        this.document = document;
        this.json = json;
    }

    /** Whether it was written; not where somebody has changed the referral meanwhile, or ended the one it leans on. */
    boolean write(JdbcClient database, Change change) {
        Referral referral = change.after().referral();
        int version = change.after().version();
        if (change.leansOn() != null && !goesOn(database, referral.id(), change.leansOn())) {
            return false;
        }
        int written = version == 1 ? insert(database, referral) : update(database, referral, version);
        if (written == 0) {
            return false;
        }
        referral.tasks().forEach(task -> write(database, referral.id(), task));
        change.events().forEach(event -> write(database, referral, event));
        return true;
    }

    /** Both are locked, always in the same order: two that lean on each other come one after the other here. */
    private static boolean goesOn(JdbcClient database, UUID leaning, UUID other) {
        return database.sql("""
                                WITH locked AS (SELECT id, status FROM referral WHERE id IN (:leaning, :other) ORDER BY id FOR UPDATE)
                                SELECT count(*) FROM locked WHERE id = :other AND status IN (:goingOn)
                                """)
                        .param("leaning", leaning)
                        .param("other", other)
                        .param(
                                "goingOn",
                                Duplicates.GOING_ON.stream()
                                        .map(ReferralStatus::value)
                                        .toList())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private int insert(JdbcClient database, Referral referral) {
        return changing(database.sql("""
                                INSERT INTO referral (id, number, requester, case_id, region, status, wait_owner, wait_due, wait_reason,
                                                      consent, authored_on, version, cipher_key_id, document)
                                VALUES (:id, :number, :requester, :caseId, :region, :status, :owner, :due, :reason,
                                        :consent, :authoredOn, 1, :cipherKey, :document)
                                """), referral)
                .param("number", referral.number())
                .param("requester", referral.requester())
                .param("caseId", referral.caseId())
                .param("region", referral.region())
                .param("consent", referral.consentReference(), Types.VARCHAR)
                .param("authoredOn", referral.authoredOn())
                .update();
    }

    private int update(JdbcClient database, Referral referral, int version) {
        return changing(database.sql("""
                                UPDATE referral SET status = :status, wait_owner = :owner, wait_due = :due, wait_reason = :reason,
                                                    version = :version,
                                                    cipher_key_id = :cipherKey, document = :document
                                WHERE id = :id AND version = :version - 1
                                """), referral).param("version", version).update();
    }

    private StatementSpec changing(StatementSpec statement, Referral referral) {
        byte[] encrypted = document.write(referral);
        Wait wait = referral.waitsFor();
        return statement
                .param("id", referral.id())
                .param("status", referral.status().value())
                .param("owner", wait == null ? null : wait.owner(), Types.VARCHAR)
                .param("due", wait == null ? null : wait.due(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", wait == null ? null : wait.reason(), Types.VARCHAR)
                .param("cipherKey", ColumnCipher.keyIdOf(encrypted))
                .param("document", encrypted);
    }

    private static void write(JdbcClient database, UUID referral, Task task) {
        database.sql("""
                        INSERT INTO referral_task (id, referral_id, agency, service, status, authored_on, last_modified)
                        VALUES (:id, :referral, :agency, :service, :status, :authoredOn, :lastModified)
                        ON CONFLICT (id) DO UPDATE SET status = EXCLUDED.status, last_modified = EXCLUDED.last_modified
                        """)
                .param("id", task.id())
                .param("referral", referral)
                .param("agency", task.agency())
                .param("service", task.service(), Types.VARCHAR)
                .param("status", task.status().value())
                .param("authoredOn", task.authoredOn())
                .param("lastModified", task.lastModified())
                .update();
    }

    private void write(JdbcClient database, Referral referral, ReferralEvent event) {
        database.sql("""
                        INSERT INTO referral_event (id, referral_id, requester, at, content)
                        VALUES (:id, :referral, :requester, :at, CAST(:content AS jsonb))
                        """)
                .param("id", event.id())
                .param("referral", referral.id())
                .param("requester", referral.requester())
                .param("at", event.at())
                .param("content", written(event))
                .update();
    }

    private String written(ReferralEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An event could not be written", impossible);
        }
    }
}
