package id.pandu.connector.dtsen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.connector.AgencyFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void readsThePagesOfTheContract() {
        Page first = read(GoldenFiles.ofContract("family.page-1.json"));
        Page last = read(GoldenFiles.ofContract("family.page-2.json"));

        assertThat(first.total()).isEqualTo(3);
        assertThat(first.nextCursor()).isEqualTo("bGFuanV0");
        assertThat(first.rows()).hasSize(2);
        assertThat(last.nextCursor()).isNull();
        assertThat(read(GoldenFiles.ofContract("by-nik.none.json")).rows()).isEmpty();
    }

    @Test
    void takesAnAbsentCursorForNone() {
        assertThat(read("{\"meta\":{\"totalItems\":0},\"data\":[]}").nextCursor())
                .isNull();
    }

    @Test
    void showsNothingPersonal() {
        Page unit = read(Native.page(Native.row()));

        assertThat(unit.toString()).isEqualTo("Page[1, redacted]");
        assertThat(unit.rows().getFirst().toString()).isEqualTo("Individu[redacted]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html><body>Maintenance</body></html>",
                "null",
                "[]",
                "7",
                "{}",
                "{\"data\":[]}",
                "{\"meta\":{},\"data\":[]}",
                "{\"meta\":{\"totalItems\":\"0\"},\"data\":[]}",
                "{\"meta\":{\"totalItems\":0.0},\"data\":[]}",
                "{\"meta\":{\"totalItems\":-1},\"data\":[]}",
                "{\"meta\":{\"totalItems\":2147483648},\"data\":[]}",
                "{\"meta\":{\"totalItems\":4294967296},\"data\":[]}",
                "{\"meta\":{\"totalItems\":0}}",
                "{\"meta\":{\"totalItems\":0},\"data\":{}}",
                "{\"meta\":{\"totalItems\":0},\"data\":null}",
                "{\"meta\":{\"totalItems\":1},\"data\":[null]}",
                "{\"meta\":{\"totalItems\":1},\"data\":[\"SITI CONTOH\"]}",
                "{\"meta\":{\"totalItems\":0,\"nextCursor\":7},\"data\":[]}",
                "{\"meta\":{\"totalItems\":0,\"nextCursor\":\"\"},\"data\":[]}",
                "{\"meta\":{\"totalItems\":0},\"data\":[]",
                "{\"meta\":{\"totalItems\":0},\"data\":[]} {}",
                "{\"meta\":{\"totalItems\":0},\"meta\":{\"totalItems\":0},\"data\":[]}",
                "{\"meta\":{\"totalItems\":1},\"data\":[{\"nama\":\"A\",\"nama\":\"B\"}]}",
                "{\"meta\":{\"totalItems\":1},\"data\":[{\"x\":111111111111111111111}]}"
            })
    void isNotBelievedWhenItIsAnythingElse(String body) {
        assertInvalid(body);
    }

    @Test
    void isNotBelievedBeyondItsBounds() {
        List.of(
                        "{\"x\":" + "[".repeat(16) + "]".repeat(16) + "}",
                        "{\"x\":\"" + "a".repeat(10_001) + "\"}",
                        "{\"" + "a".repeat(201) + "\":1}")
                .forEach(row -> assertInvalid(Native.page(1, null, List.of(row))));
        assertInvalid(Native.page(0, "c".repeat(101), List.of()));
    }

    @Test
    void takesAVeryLongName() {
        assertThat(read(Native.page("{\"nama\":\"" + "A".repeat(5_000) + "\"}")).rows())
                .hasSize(1);
    }

    private static void assertInvalid(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(AgencyFault.class)
                .hasNoCause()
                .hasMessageStartingWith("INVALID_RESPONSE");
    }

    private static Page read(String body) {
        return Page.of(NativeJson.read(body));
    }
}
