package id.pandu.town.usulan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskPathTest {

    @ParameterizedTest
    @CsvSource({
        "/, FOLDER, ''",
        "/1376, FOLDER, 1376",
        "/1376/usulan, FOLDER, 1376",
        "/1376/usulan/masuk, FOLDER, 1376",
        "/1376/usulan/hasil, FOLDER, 1376",
        "/1376/usulan/masuk/.0197b7a0-0000-7000-8000-000000000001.part, PART, 1376",
        "/1376/usulan/masuk/0197b7a0-0000-7000-8000-000000000001.csv, HANDED_IN, 1376",
        "/1376/usulan/hasil/0197b7a0-0000-7000-8000-000000000001.csv, RESULT, 1376",
        "/1376/usulan/masuk/.0197b7a0-0000-7000-8000-000000000001.csv, OTHER, 1376",
        "/1376/usulan/masuk/0197b7a0-0000-7000-8000-000000000001.part, OTHER, 1376",
        "/1376/usulan/hasil/.0197b7a0-0000-7000-8000-000000000001.part, OTHER, 1376",
        "/1376/usulan/masuk/0197B7A0-0000-7000-8000-000000000001.csv, OTHER, 1376",
        "/1376/usulan/masuk/x.csv, OTHER, 1376",
        "/1376/x, OTHER, 1376",
        "/etc/passwd, OTHER, ''",
    })
    void tellsWhatThereCanBe(String path, DeskPath.Kind kind, String region) {
        DeskPath unit = DeskPath.of(path);
        assertThat(unit.kind()).isEqualTo(kind);
        assertThat(unit.region()).isEqualTo(region);
    }
}
