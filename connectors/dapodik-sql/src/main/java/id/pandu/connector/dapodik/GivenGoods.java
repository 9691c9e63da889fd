package id.pandu.connector.dapodik;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.api.model.Goods;
import id.pandu.api.model.TaskOutcome;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.worklist.ListText;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What came of a proposal: the column {@code hasil}, JSON. */
final class GivenGoods {

    private static final int DEEPEST = 8;
    private static final int LONGEST = 10_000;
    private static final int MOST_ROWS = 20;
    private static final int MOST_OF_ONE = 100_000;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(LONGEST)
                            .build())
                    .build())
            .build();

    private GivenGoods() {}

    /**
     * The outcome of that day.
     *
     * @param json {@code null} when the office tells nothing but the day
     * @throws AgencyFault INVALID_RESPONSE when it is anything else
     */
    static TaskOutcome outcome(LocalDate day, @Nullable String json) {
        var outcome = TaskOutcome.builder().on(day);
        if (json == null) {
            return outcome.build();
        }
        ObjectNode given = read(json);
        return outcome.services(rows(given.path("layanan"), GivenGoods::service))
                .goods(rows(given.path("barang"), GivenGoods::goods))
                .build();
    }

    private static ObjectNode read(String json) {
        try {
            if (json.length() <= LONGEST && MAPPER.readTree(json) instanceof ObjectNode given) {
                return given;
            }
        } catch (JsonProcessingException notJson) {
            // Told below.
        }
        throw invalid("what was given is not told as the contract says");
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

    private static String service(JsonNode row) {
        return ListText.code(row.isTextual() ? row.textValue() : null);
    }

    private static Goods goods(JsonNode row) {
        JsonNode quantity = row.path("jumlah");
        if (!quantity.isIntegralNumber()
                || !quantity.canConvertToInt()
                || quantity.intValue() < 1
                || quantity.intValue() > MOST_OF_ONE) {
            throw invalid("a quantity of what was given is none");
        }
        return new Goods(service(row.path("kode")), quantity.intValue());
    }

    private static AgencyFault invalid(String detail) {
        return new AgencyFault(Kind.INVALID_RESPONSE, detail);
    }
}
