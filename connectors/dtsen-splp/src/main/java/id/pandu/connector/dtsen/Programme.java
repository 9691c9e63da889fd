package id.pandu.connector.dtsen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The programmes that the registry has a flag for, in the order in which they are told. Their names are the hub's labels. */
enum Programme {
    /** Health insurance paid by the state. */
    PBI_APBN("pbi_nas"),
    /** Health insurance paid by the region. */
    PBI_APBD("pbi_pemda"),
    /** Conditional cash for families. */
    PKH("bansos_pkh"),
    /** Food. */
    SEMBAKO("bansos_sembako");

    private final String flag;

    Programme(String flag) {
        this.flag = flag;
    }

    /**
     * The labels of those whose flag is true; {@code null} when the row has none of the flags.
     *
     * @throws AgencyFault INVALID_RESPONSE when a flag is neither true nor false
     */
    static @Nullable List<String> of(ObjectNode row) {
        boolean told = Stream.of(values()).anyMatch(programme -> row.hasNonNull(programme.flag));
        List<String> labels = Stream.of(values())
                .filter(programme -> isTrue(row.path(programme.flag)))
                .map(Enum::name)
                .toList();
        return told ? labels : null;
    }

    private static boolean isTrue(JsonNode flag) {
        if (!flag.isBoolean() && !flag.isNull() && !flag.isMissingNode()) {
            // Left out, it would say "not in the programme".
            throw new AgencyFault(Kind.INVALID_RESPONSE, "a programme's flag is neither true nor false");
        }
        return flag.booleanValue();
    }
}
