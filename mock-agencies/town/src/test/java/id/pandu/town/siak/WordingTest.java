package id.pandu.town.siak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void variesInCaseAndSpacing() {
        List<String> spellings = IntStream.range(0, 50)
                .mapToObj(salt -> Wording.vary("Kuota Akses Habis", Integer.toString(salt)))
                .distinct()
                .toList();
        assertThat(spellings)
                .containsExactlyInAnyOrder(
                        "Kuota Akses Habis", "KUOTA AKSES HABIS", "Kuota Akses  Habis", "Kuota akses habis");
    }

    @Property(tries = 200)
    void neverVariesInAnythingElse(@ForAll String salt) {
        String text = ResponseCode.NOT_A_NIK.text(salt);
        assertThat(text.replaceAll("\\s+", " ").toUpperCase(Locale.ROOT))
                .isEqualTo("DATA TIDAK DITEMUKAN, NIK TIDAK SESUAI FORMAT DUKCAPIL");
        assertThat(ResponseCode.NOT_A_NIK.text(salt)).isEqualTo(text);
    }
}
