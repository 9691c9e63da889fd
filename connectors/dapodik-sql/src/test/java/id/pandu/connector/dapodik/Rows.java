package id.pandu.connector.dapodik;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Golden files, with rows in the Java types that the PostgreSQL driver hands over. */
final class Rows {

    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Rows() {}

    /** The rows of a case, mutable. */
    static List<Map<String, @Nullable Object>> of(String name) throws IOException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (var read : JSON.readValue(open(name + ".rows.json"), new TypeReference<List<Map<String, Object>>>() {})) {
            Map<String, @Nullable Object> row = new HashMap<>();
            read.forEach((column, value) -> row.put(column, asJdbc(column, value)));
            rows.add(row);
        }
        return rows;
    }

    static InputStream open(String name) {
        InputStream file = Rows.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalArgumentException("There is no golden file " + name + ".");
        }
        return file;
    }

    private static @Nullable Object asJdbc(String column, @Nullable Object value) {
        if (value instanceof String text && column.equals("tanggal_lahir")) {
            return Date.valueOf(text);
        }
        if (value instanceof String text && column.equals("peserta_didik_id")) {
            return UUID.fromString(text);
        }
        return value instanceof Integer number ? BigDecimal.valueOf(number) : value;
    }
}
