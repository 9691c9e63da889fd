package id.pandu.connector.dtsen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NativeJsonTest {

    private static final int WITHIN_BOUNDS = 20_000;
    private static final int BEYOND_THEM = 40_000;

    @Test
    void readsWhatHasManyParts() {
        assertThat(NativeJson.read(withEmptyLists(WITHIN_BOUNDS)).path("data")).hasSize(WITHIN_BOUNDS);
    }

    /** Small on the wire, such a text is large once it is read. */
    @Test
    void readsNothingOfMorePartsThanAnAnswerCanHave() {
        assertThat(NativeJson.read(withEmptyLists(BEYOND_THEM)).path("data")).isEmpty();
    }

    private static String withEmptyLists(int count) {
        return "{\"data\":[" + "[],".repeat(count - 1) + "[]]}";
    }
}
