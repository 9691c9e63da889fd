package id.pandu.gateway.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.api.model.ReferralEvent;
import id.pandu.api.model.TaskStatus;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.audit.Cursor;
import id.pandu.hub.audit.Page;
import id.pandu.hub.referral.Filed;
import id.pandu.hub.referral.Offer;
import id.pandu.hub.referral.ReferralQuery;
import id.pandu.hub.referral.Regions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds referrals, page by page along an index. */
final class ReferralReads {

    private final StoreAccess access;
    private final ReferralDocument document;
    private final ObjectMapper json;

    ReferralReads(StoreAccess access, ReferralDocument document, ObjectMapper json) {
        this.access = access;
        this.document = document;
        this.json = json;
    }

    Optional<Filed> find(UUID id) {
        return one("WHERE r.id = :key", id);
    }

    Optional<Filed> byNumber(String number) {
        return one("WHERE r.number = :key", number);
    }

    /** How many tasks count against what can be given. */
    int given(Offer offer, String region, OffsetDateTime since) {
        return access.ask(database -> database.sql("""
                        SELECT count(*) FROM referral_task t JOIN referral r ON r.id = t.referral_id
                        WHERE t.agency = :agency AND t.service = :service AND t.authored_on >= :since
                          AND t.status NOT IN ('rejected', 'failed', 'cancelled') AND r.region = :region
                        """)
                .param("agency", offer.agency())
                .param("service", offer.service())
                .param("since", since)
                .param("region", region)
                .query(Integer.class)
                .single());
    }

    Optional<Filed> ofTask(UUID task) {
        return one("JOIN referral_task t ON t.referral_id = r.id WHERE t.id = :key", task);
    }

    List<Filed> list(ReferralQuery query) {
        var wanted = new Conditions();
        wanted.add("r.requester = :requester", "requester", query.requester());
        wanted.add(
                "r.status = :status",
                "status",
                query.status() == null ? null : query.status().value());
        wanted.add("r.region = :region", "region", query.region());
        wanted.add("r.case_id = :caseId", "caseId", query.caseId());
        return page("referral r", wanted, query.page(), "r.authored_on", "r.id", "DESC");
    }

    List<Filed> ofAgency(String agency, @Nullable TaskStatus status, Page page) {
        var wanted = new Conditions();
        wanted.add("t.agency = :agency", "agency", agency);
        wanted.add("t.status = :status", "status", status == null ? null : status.value());
        String from = "(SELECT DISTINCT t.referral_id FROM referral_task t WHERE " + wanted.text()
                + ") t JOIN referral r ON r.id = t.referral_id";
        return page(from, wanted.without(), page, "r.authored_on", "r.id", "DESC");
    }

    List<Filed> waiting(Regions regions, Page page) {
        var wanted = new Conditions();
        wanted.add("r.wait_due IS NOT NULL", "always", true);
        wanted.add("r.region = ANY(:regions)", "regions", regions.array());
        return page("referral r", wanted, page, "r.wait_due", "r.id", "ASC");
    }

    List<UUID> restingOn(String requester, String consent) {
        return access.ask(database -> database.sql("""
                        SELECT id FROM referral
                        WHERE requester = :requester AND consent = :consent AND status IN ('draft', 'active', 'on-hold') ORDER BY id
                        """)
                .param("requester", requester)
                .param("consent", consent)
                .query(UUID.class)
                .list());
    }

    List<ReferralEvent> timeline(UUID referral) {
        return access.ask(
                database -> database.sql("SELECT content FROM referral_event WHERE referral_id = :id ORDER BY id")
                        .param("id", referral)
                        .query((row, number) -> event(row.getString("content")))
                        .list());
    }

    private List<Filed> page(String from, Conditions wanted, Page page, String time, String id, String order) {
        Cursor after = page.after();
        if (after != null) {
            String side = order.equals("ASC") ? ">" : "<";
            wanted.add("(" + time + ", " + id + ") " + side + " (:time, :id)", "time", time(after.at()));
            wanted.values().put("id", after.id());
        }
        wanted.values().put("limit", page.limit() + 1);
        String sql = "SELECT r.id, r.version, r.document FROM " + from + " WHERE " + wanted.text() + " ORDER BY " + time
                + " " + order + ", " + id + " " + order + " LIMIT :limit";
        return access.ask(database -> database.sql(sql)
                .params(wanted.values())
                .query((row, number) -> filed(row))
                .list());
    }

    private Optional<Filed> one(String which, Object key) {
        return access.ask(database -> database.sql("SELECT r.id, r.version, r.document FROM referral r " + which)
                .param("key", key)
                .query((row, number) -> filed(row))
                .optional());
    }

    private static OffsetDateTime time(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private Filed filed(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Filed(document.read(id, row.getBytes("document")), row.getInt("version"));
    }

    private ReferralEvent event(String content) {
        try {
            return json.readValue(content, ReferralEvent.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("An event was not stored by this contract");
        }
    }
}
