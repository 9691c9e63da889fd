package id.pandu.connector.dtsen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.api.model.Gender;
import id.pandu.api.model.Goods;
import id.pandu.api.model.Priority;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.Beneficiary;
import id.pandu.connector.HandOver;
import id.pandu.connector.Receipt;
import id.pandu.connector.worklist.ListReason;
import id.pandu.connector.worklist.ListStatus;
import id.pandu.connector.worklist.ListText;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Translates a task to a proposal ({@code usulan}) and the office's receipt back. */
final class HandOverTranslator {

    private static final int LONGEST_NAME = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Clock clock;

    HandOverTranslator(Clock clock) {
        this.clock = clock;
    }

    /**
     * The proposal.
     *
     * @throws IllegalArgumentException when the task has a NIK, number or region of another form; the hub is then at fault itself
     */
    Proposal toRequest(HandOver task) {
        ObjectNode body = NativeJson.newObject();
        body.put("id_eksternal", task.task().toString());
        body.put("nomor_rujukan", matching(task.number(), "[A-Za-z0-9._/-]{1,60}"));
        putResident(body, task.beneficiary());
        body.put("jenis_usulan", task.need().category());
        body.put("keterangan", ListText.filled(task.need().description(), ListText.LONGEST));
        putGoods(body, task.need().goods());
        body.put("prioritas", priority(task.priority()));
        body.put("pengusul", ListText.filled(task.requester(), LONGEST_NAME));
        body.put("kode_wilayah", matching(task.region(), "[0-9]{2}\\.[0-9]{2}").replace(".", ""));
        body.put("tanggal_usulan", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(task.authoredOn()));
        return new Proposal(task.task(), NativeJson.write(body));
    }

    /**
     * The receipt. A proposal that the office has had before is taken, with the number of the first.
     *
     * @throws AgencyFault FAILED when bus or office failed or reject how we ask; INVALID_RESPONSE when what came cannot be trusted
     */
    Receipt toReceipt(OfficeReply reply) {
        JsonNode body = NativeJson.read(reply.http().body());
        if (reply.http().status() == CONFLICT && "SUDAH_ADA".equals(NativeJson.text(body.path("kode")))) {
            return new Receipt.Taken(Office.numberIn(body, reply), clock.instant());
        }
        if (reply.http().status() == UNPROCESSABLE && body.has("kode")) {
            return new Receipt.Declined(
                    ListReason.of(NativeJson.text(body.path("kode"))),
                    ListText.words(NativeJson.text(body.path("pesan"))));
        }
        return SplpFault.in(reply.http(), body)
                .<Receipt>map(Receipt.Refused::new)
                .orElseGet(() -> taken(body, reply));
    }

    private Receipt taken(JsonNode body, OfficeReply reply) {
        ListStatus.of(NativeJson.text(body.path("status")));
        return new Receipt.Taken(Office.numberIn(body, reply), clock.instant());
    }

    private static void putResident(ObjectNode body, Beneficiary resident) {
        if (resident.nik() != null) {
            body.put("nik", matching(resident.nik(), "[0-9]{16}"));
        }
        putWords(body, "nama", ListText.words(resident.name(), LONGEST_NAME));
        putWords(body, "tanggal_lahir", resident.birthDate());
        if (resident.gender() != null) {
            body.put("jenis_kelamin", resident.gender() == Gender.FEMALE ? "P" : "L");
        }
        putWords(body, "keberadaan", ListText.words(resident.whereabouts()));
    }

    /** What is not known is left out, never null. */
    private static void putWords(ObjectNode body, String field, @Nullable Object value) {
        if (value != null) {
            body.put(field, value.toString());
        }
    }

    /** Each code once, as the contract wants it. */
    private static void putGoods(ObjectNode body, @Nullable List<Goods> goods) {
        Map<String, Integer> quantities = new LinkedHashMap<>();
        if (goods != null) {
            goods.forEach(item -> quantities.merge(item.item(), item.quantity(), Integer::sum));
        }
        if (!quantities.isEmpty()) {
            ArrayNode rows = body.putArray("barang");
            quantities.forEach(
                    (code, quantity) -> rows.addObject().put("kode", code).put("jumlah", quantity));
        }
    }

    private static String priority(Priority priority) {
        return switch (priority) {
            case ROUTINE -> "BIASA";
            case URGENT -> "MENDESAK";
            case ASAP -> "SEGERA";
            case STAT -> "DARURAT";
        };
    }

    private static String matching(String text, String pattern) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException("A task's NIK, number or region has a form that no proposal can carry.");
        }
        return text;
    }
}
