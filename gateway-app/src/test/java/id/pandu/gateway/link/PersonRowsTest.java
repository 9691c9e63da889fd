package id.pandu.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.DescribedPerson;
import id.pandu.api.model.Gender;
import id.pandu.api.model.NamedPerson;
import id.pandu.api.model.NikPerson;
import id.pandu.gateway.link.PersonRows.Row;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class PersonRowsTest {

    private static final Locale INDONESIAN = Locale.of("id");

    @Test
    void showsWhateverIsKnown() {
        assertThat(PersonRows.of(new NikPerson("3314100904129994"), null, INDONESIAN))
                .containsExactly(new Row("nik", "3314100904129994"));
        assertThat(PersonRows.of(
                        new NamedPerson("BUDI CONTOH", LocalDate.of(2012, 4, 9), Gender.MALE), null, INDONESIAN))
                .containsExactly(
                        new Row("name", "BUDI CONTOH"),
                        new Row("birth-date", "9 April 2012"),
                        new Row("gender", "MALE"));
        assertThat(PersonRows.of(new DescribedPerson("berbaju biru"), "pasar", Locale.ENGLISH))
                .containsExactly(new Row("described", "berbaju biru"), new Row("whereabouts", "pasar"));
    }

    @Test
    void tellsNobodysData() {
        assertThat(PersonRows.of(new NikPerson("3314100904129994"), null, INDONESIAN))
                .hasToString("[Row[nik]]");
    }
}
