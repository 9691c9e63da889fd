package id.pandu.town.usulan;

import static id.pandu.town.usulan.Golden.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @Test
    void readsWhatWasQuotedAndMadeHarmless() {
        Map<String, String> cells =
                Proposal.read(Golden.THIRD, file("usulan.quoted")).cells();
        assertThat(cells)
                .containsEntry("keberadaan", "+62 dan seterusnya")
                .containsEntry("keterangan", "Kata ibunya: \"belum terdaftar\"; mohon segera\nbaris kedua")
                .containsEntry("instansi_pengirim", "=Dinas Sosial");
        assertThat(CsvFile.write(cells)).isEqualTo(file("usulan.quoted"));
    }

    @Test
    void readsLinesThatEndTheOtherWay() {
        String text = file("usulan").replace("\n", "\r\n");
        assertThat(Proposal.read(Golden.FIRST, text).cells()).containsEntry("nama", "YUSRA CONTOH");
        assertThat(Proposal.read(Golden.FIRST, file("usulan").stripTrailing()).cells())
                .containsEntry("tanggal_usulan", "15-01-2026");
    }

    @Property
    void everyTextComesBackAsItWas(@ForAll @StringLength(max = 40) String first, @ForAll String second) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("a", first);
        cells.put("b", second);
        assertThat(CsvFile.read(CsvFile.write(cells), List.of("a", "b"))).isEqualTo(cells);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62", "-1", "@x", "\t=1", "\r=1", "\n=1", "'=1", "''"})
    void noCellBeginsAFormula(String text) {
        String written = Cell.written(text);
        assertThat(written.startsWith("\"") ? written.substring(1) : written).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a;b\n",
                "a;b\n1;2\n3;4\n",
                "a\n1;2\n",
                "a;c\n1;2\n",
                "a;b\n1\n",
                "a;b\n1;2;3\n",
                "a;b\n\"1;2\n",
                "a;b\n1\"1;2\n",
                "a;b\n\"1\"x;2\n",
                "a;b\r1;2\n",
                "\uFEFFa;b\n1;2\n"
            })
    void refusesWhatIsNoSuchFile(String text) {
        assertThatExceptionOfType(CsvProblem.class).isThrownBy(() -> CsvFile.read(text, List.of("a", "b")));
    }
}
