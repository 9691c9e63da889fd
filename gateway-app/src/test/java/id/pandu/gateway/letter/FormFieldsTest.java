package id.pandu.gateway.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {

    @Test
    void readsWhatABrowserSends() {
        FormFields unit = FormFields.of("kode=7F3K+9a2m%2D&lain=x&nomor=%20RJK-1&nomor=RJK-2");

        assertThat(unit).isEqualTo(new FormFields("RJK-1", "7F3K 9a2m-"));
        assertThat(unit.isComplete()).isTrue();
        assertThat(unit).asString().doesNotContain("RJK");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "&", "=", "nomor", "nomor=%zz&kode=%", "nomor=&kode=", "nomor=+&kode=+", "NOMOR=a&KODE=b"})
    void isNothingWhereNothingIsThere(@Nullable String encoded) {
        assertThat(FormFields.of(encoded).isComplete()).isFalse();
    }

    @Test
    void passesOverWhatIsTooLong() {
        assertThat(FormFields.of("nomor=" + "1".repeat(61) + "&kode=" + "2".repeat(60)))
                .isEqualTo(new FormFields("", "2".repeat(60)));
    }
}
