package id.pandu.town.dtsen;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.town.http.NativeAnswer;
import id.pandu.town.worklist.Outcome;
import id.pandu.town.worklist.Rejection;
import id.pandu.town.worklist.Standing;
import id.pandu.town.worklist.WorkItem;

/** What the social office says of proposals, which is not the bus's form. */
final class ProposalJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ProposalJson() {}

    /** It has the proposal now. */
    static NativeAnswer taken(WorkItem item, String externalId) {
        ObjectNode body = numbers(item, externalId);
        body.put("status", Standing.SUBMITTED.status().word());
        return answer(201, body);
    }

    /** It has had one of the same key before. */
    static NativeAnswer again(WorkItem item, String externalId) {
        ObjectNode body = error("SUDAH_ADA", "Usulan dengan id_eksternal ini sudah ada");
        body.setAll(numbers(item, externalId));
        return answer(409, body);
    }

    /** It keeps nothing. */
    static NativeAnswer declined(Rejection reason, String text) {
        return answer(422, error(reason.name(), text));
    }

    /** It has none. */
    static NativeAnswer unknown() {
        return answer(404, error("TIDAK_DITEMUKAN", "Usulan tidak ditemukan"));
    }

    /** How one stands. */
    static NativeAnswer standing(WorkItem item, String externalId) {
        Standing standing = item.standing();
        ObjectNode body = numbers(item, externalId);
        body.put("status", standing.status().word());
        Rejection reason = standing.reason();
        if (reason != null) {
            body.put("alasan", reason.name());
        }
        if (standing.note() != null) {
            body.put("catatan", standing.note());
        }
        Outcome outcome = standing.outcome();
        if (outcome != null) {
            body.put("tanggal_selesai", outcome.on().toString());
            result(body.putObject("hasil"), outcome);
        }
        return answer(200, body);
    }

    private static void result(ObjectNode body, Outcome outcome) {
        ArrayNode goods = body.putArray("barang");
        outcome.goods().forEach(one -> goods.addObject().put("kode", one.item()).put("jumlah", one.quantity()));
        ArrayNode services = body.putArray("layanan");
        outcome.services().forEach(services::add);
    }

    private static ObjectNode numbers(WorkItem item, String externalId) {
        return JSON.createObjectNode().put("nomor_usulan", item.nativeId()).put("id_eksternal", externalId);
    }

    private static ObjectNode error(String code, String text) {
        return JSON.createObjectNode().put("kode", code).put("pesan", text);
    }

    private static NativeAnswer answer(int status, ObjectNode body) {
        return new NativeAnswer(status, "application/json; charset=UTF-8", body.toString());
    }
}
