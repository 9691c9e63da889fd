package id.pandu.connector.dtsen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One page: {@code {"meta":{"totalItems":…,"nextCursor":…},"data":[…]}}.
 *
 * @param total how many people there are on all pages
 * @param nextCursor what leads to the next page; {@code null} on the last
 * @param rows the people on this page
 */
record Page(int total, @Nullable String nextCursor, List<Individu> rows) {

    private static final int LONGEST_CURSOR = 100;

    Page {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a page.
     *
     * @throws AgencyFault INVALID_RESPONSE when it is anything else
     */
    static Page of(JsonNode envelope) {
        JsonNode total = envelope.at("/meta/totalItems");
        if (!total.isIntegralNumber() || !total.canConvertToInt() || total.intValue() < 0) {
            throw invalid("the answer is not a page of people");
        }
        return new Page(total.intValue(), cursor(envelope.at("/meta/nextCursor")), rows(envelope.path("data")));
    }

    /** How many only. */
    @Override
    public String toString() {
        return "Page[" + total + ", redacted]";
    }

    private static @Nullable String cursor(JsonNode cursor) {
        if (cursor.isMissingNode() || cursor.isNull()) {
            return null;
        }
        if (!cursor.isTextual()
                || cursor.textValue().isEmpty()
                || cursor.textValue().length() > LONGEST_CURSOR) {
            throw invalid("the page's cursor is none");
        }
        return cursor.textValue();
    }

    private static List<Individu> rows(JsonNode data) {
        if (!(data instanceof ArrayNode rows)) {
            throw invalid("the answer has no data");
        }
        return StreamSupport.stream(rows.spliterator(), false).map(Page::row).toList();
    }

    private static Individu row(JsonNode row) {
        if (row instanceof ObjectNode fields) {
            return new Individu(fields);
        }
        throw invalid("a row of the page is none");
    }

    private static AgencyFault invalid(String detail) {
        return new AgencyFault(Kind.INVALID_RESPONSE, detail);
    }
}
