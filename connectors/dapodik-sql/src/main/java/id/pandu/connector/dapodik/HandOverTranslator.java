package id.pandu.connector.dapodik;

import id.pandu.api.model.Gender;
import id.pandu.api.model.Goods;
import id.pandu.api.model.Need;
import id.pandu.api.model.Priority;
import id.pandu.api.model.RejectionReason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.Beneficiary;
import id.pandu.connector.HandOver;
import id.pandu.connector.Receipt;
import id.pandu.connector.worklist.ListStatus;
import id.pandu.connector.worklist.ListText;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Translates a task to a row of the work list and the row that is there back to a receipt. */
final class HandOverTranslator {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ACCOUNT = 8000;

    private final Clock clock;

    HandOverTranslator(Clock clock) {
        this.clock = clock;
    }

    /**
     * The row.
     *
     * @throws IllegalArgumentException when the task has a NIK or number of another form; the hub is then at fault itself
     */
    Proposal toRequest(HandOver task) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id_rujukan", task.task());
        columns.put("nomor_rujukan", matching(task.number(), "[A-Za-z0-9._/-]{1,60}"));
        putResident(columns, task.beneficiary());
        columns.put("jenis_usulan", task.need().category());
        columns.put("keterangan", account(task.need()));
        columns.put("prioritas", priority(task.priority()));
        columns.put("instansi_pengirim", ListText.filled(task.requester(), LONGEST_NAME));
        columns.put("tanggal_usulan", task.authoredOn());
        return new Proposal(task.task(), columns);
    }

    /**
     * The receipt. A row that was there before is taken, with the number it has had since.
     *
     * @throws AgencyFault INVALID_RESPONSE when the row that was read back is none
     */
    Receipt toReceipt(WorkListReply reply) {
        return switch (reply) {
            case WorkListReply.Refused refused -> new Receipt.Refused(refused.reason());
            case WorkListReply.Nameless nameless -> new Receipt.Declined(RejectionReason.MISSING_DOCUMENTS, null);
            case WorkListReply.Rows rows -> taken(rows);
        };
    }

    private Receipt taken(WorkListReply.Rows rows) {
        if (rows.rows().size() != 1) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the row that was handed over is not there");
        }
        var row = new NativeRow(rows.rows().getFirst());
        ListStatus.of(row.text("status"));
        return new Receipt.Taken(ListText.number(row.text("nomor_agenda")), clock.instant());
    }

    private static void putResident(Map<String, @Nullable Object> columns, Beneficiary resident) {
        columns.put("nik", resident.nik() == null ? null : matching(resident.nik(), "[0-9]{16}"));
        columns.put("nama", ListText.words(resident.name(), LONGEST_NAME));
        columns.put("tanggal_lahir", resident.birthDate());
        columns.put("jenis_kelamin", gender(resident.gender()));
        columns.put("keberadaan", ListText.words(resident.whereabouts()));
    }

    private static @Nullable String gender(@Nullable Gender gender) {
        if (gender == null) {
            return null;
        }
        return gender == Gender.FEMALE ? "P" : "L";
    }

    /** The list has no columns for goods, so they stand behind the description. */
    private static String account(Need need) {
        String description = ListText.filled(need.description(), ListText.LONGEST);
        List<Goods> goods = need.goods();
        if (goods == null || goods.isEmpty()) {
            return description;
        }
        String asked = goods.stream()
                .map(item -> item.item() + " " + item.quantity())
                .collect(Collectors.joining(", ", "; barang: ", ""));
        return ListText.filled(description + asked, LONGEST_ACCOUNT);
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
            throw new IllegalArgumentException("A task's NIK or number has a form that the work list cannot carry.");
        }
        return text;
    }
}
