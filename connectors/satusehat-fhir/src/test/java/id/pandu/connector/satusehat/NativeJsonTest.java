package id.pandu.connector.satusehat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NativeJsonTest {

    private static final int WITHIN_BOUNDS = 9_000;
    private static final int BEYOND_THEM = 11_000;

    @Test
    void readsWhatHasManyParts() {
        assertThat(NativeJson.object(withEmptyLists(WITHIN_BOUNDS))).isPresent();
    }

    /** Small on the wire, such a text is large once it is read. */
    @Test
    void readsNothingOfMorePartsThanAnAnswerCanHave() {
        assertThat(NativeJson.object(withEmptyLists(BEYOND_THEM))).isEmpty();
    }

    private static String withEmptyLists(int count) {
        return "{\"data\":[" + "[],".repeat(count - 1) + "[]]}";
    }
}
