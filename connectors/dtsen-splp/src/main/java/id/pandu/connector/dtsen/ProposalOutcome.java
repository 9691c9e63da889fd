package id.pandu.connector.dtsen;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.api.model.Goods;
import id.pandu.api.model.TaskOutcome;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.worklist.ListText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What came of a proposal: {@code tanggal_selesai} and {@code hasil}. */
final class ProposalOutcome {

    private static final int DATE_CHARS = 10;
    private static final int MOST_ROWS = 20;
    private static final int MOST_OF_ONE = 100_000;

    private ProposalOutcome() {}

    /**
     * The outcome; {@code null} when the office does not say when it was.
     *
     * @throws AgencyFault INVALID_RESPONSE when what it says is no day, no goods or no service
     */
    static @Nullable TaskOutcome in(JsonNode body) {
        String day = NativeJson.text(body.path("tanggal_selesai"));
        if (day == null) {
            return null;
        }
        JsonNode given = body.path("hasil");
        return TaskOutcome.builder()
                .on(day(day))
                .services(rows(given.path("layanan"), service -> ListText.code(NativeJson.text(service))))
                .goods(rows(given.path("barang"), ProposalOutcome::goods))
                .build();
    }

    private static LocalDate day(String text) {
        try {
            if (text.length() == DATE_CHARS) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException nonsense) {
            // Told below.
        }
        throw invalid("the day on which it was done is none");
    }

    private static <T> @Nullable List<T> rows(JsonNode rows, Function<JsonNode, T> row) {
        if (rows.isMissingNode() || rows.isNull() || (rows.isArray() && rows.isEmpty())) {
            return null;
        }
        if (!rows.isArray() || rows.size() > MOST_ROWS) {
            throw invalid("what was given is not a list, or too long a one");
        }
        return StreamSupport.stream(rows.spliterator(), false).map(row).toList();
    }

    private static Goods goods(JsonNode row) {
        JsonNode quantity = row.path("jumlah");
        if (!quantity.isIntegralNumber()
                || !quantity.canConvertToInt()
                || quantity.intValue() < 1
                || quantity.intValue() > MOST_OF_ONE) {
            throw invalid("a quantity of what was given is none");
        }
        return new Goods(ListText.code(NativeJson.text(row.path("kode"))), quantity.intValue());
    }

    private static AgencyFault invalid(String detail) {
        return new AgencyFault(Kind.INVALID_RESPONSE, detail);
    }
}
