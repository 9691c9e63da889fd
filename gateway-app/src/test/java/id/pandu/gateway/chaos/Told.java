package id.pandu.gateway.chaos;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller was told about somebody.
 *
 * @param began nano time at which the lookup was sent
 * @param ended nano time at which its answer was there
 * @param status of HTTP, or {@link #NO_ANSWER}
 * @param lookupId of the answer, where there is one
 * @param rows status by facet
 * @param whole whether nothing is missing
 * @param lies what is not so about the person asked about
 */
record Told(
        String nik,
        long began,
        long ended,
        int status,
        @Nullable String lookupId,
        Map<String, String> rows,
        boolean whole,
        List<String> lies) {

    /** The status of a lookup that was never answered. */
    static final int NO_ANSWER = 0;

    boolean isAnswer() {
        return status == 200;
    }
}
