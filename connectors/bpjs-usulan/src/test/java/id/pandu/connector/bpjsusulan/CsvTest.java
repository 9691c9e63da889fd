package id.pandu.connector.bpjsusulan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.testkit.HostileText;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final List<String> NAMES = List.of("a", "b");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "biasa|biasa",
                "=1+1|'=1+1",
                "+62|'+62",
                "-- aktif|'-- aktif",
                "@SUM(A1)|'@SUM(A1)",
                "'sudah|''sudah",
                "satu;dua|\"satu;dua\"",
                "\"belum\"|\"\"\"belum\"\"\"",
                "=\"x\";|\"'=\"\"x\"\";\"",
                "` di ujung `|`\" di ujung \"`"
            })
    void makesHarmlessAndQuotes(String text, String cell) {
        String file = Csv.write(NAMES, List.of(text, ""));

        assertThat(file).isEqualTo("a;b\n" + cell + ";\n");
        assertThat(Csv.read(NAMES, file)).isEqualTo(Map.of("a", text, "b", ""));
    }

    @Property
    void readsAnyWordsAsTheyWereWritten(@ForAll("words") String first, @ForAll("words") String second) {
        assertThat(Csv.read(NAMES, Csv.write(NAMES, List.of(first, second))))
                .isEqualTo(Map.of("a", first, "b", second));
    }

    @Property
    void readsAnyTextAsItWasWritten(@ForAll String text) {
        assertThat(Csv.read(NAMES, Csv.write(NAMES, List.of(text, text)))).isEqualTo(Map.of("a", text, "b", text));
    }

    @Property
    void startsNoCellWithAFormula(@ForAll("words") String words) {
        String row = Csv.write(NAMES, List.of(words, "x")).substring("a;b\n".length());

        assertThat(row).doesNotContainPattern("^\"?[=+\\-@\t\r\n]");
    }

    @Provide
    Arbitrary<String> words() {
        return HostileText.words();
    }

    @Test
    void readsWhatOthersWrite() {
        Map<String, String> expected = Map.of("a", "satu", "b", "dua\r\ntiga");

        assertThat(Csv.read(NAMES, "a;b\r\nsatu;\"dua\r\ntiga\"\r\n")).isEqualTo(expected);
        assertThat(Csv.read(NAMES, "\uFEFFa;b\n\"satu\";\"dua\r\ntiga\"")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "a;b",
                "a;b\n",
                "a;b\n1\n",
                "a;b\n1;2;3\n",
                "a;b\n1;2\n3;4\n",
                "b;a\n1;2\n",
                "a;b;c\n1;2;3\n",
                "a,b\n1,2\n",
                "a;b\n\"1;2\n",
                "a;b\n\"1\"x;2\n",
                "a;b\n1\"x;2\n",
                "a;b\n1;2\n\n",
                "a;b\n1\r2;3\n"
            })
    void refusesWhatIsNoSuchFile(String file) {
        assertThatThrownBy(() -> Csv.read(NAMES, file))
                .isInstanceOf(AgencyFault.class)
                .hasMessage("INVALID_RESPONSE: the desk's file is not what the contract says");
    }

    @Property
    void readsARowOrFaultsWhateverStandsThere(@ForAll String text) {
        for (String file : List.of(text, "a;b\n" + text, "a;b\n1;" + text + "\n")) {
            try {
                assertThat(Csv.read(NAMES, file)).containsOnlyKeys("a", "b");
            } catch (AgencyFault fault) {
                assertThat(fault.kind()).isEqualTo(AgencyFault.Kind.INVALID_RESPONSE);
            }
        }
    }
}
