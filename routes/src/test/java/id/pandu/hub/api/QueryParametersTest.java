package id.pandu.hub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QueryParametersTest {

    @Test
    void readsEscapesAsClientsWriteThem() {
        var unit = QueryParameters.parse("from=2026-11-25T05%3A00%3A00%2B07%3A00&officer=siti.petugas&limit=7");

        assertThat(unit.text("from")).contains("2026-11-25T05:00:00+07:00");
        assertThat(unit.text("officer")).contains("siti.petugas");
        assertThat(unit.limit()).isEqualTo(7);
    }

    @Test
    void isEmptyWithoutAQuery() {
        assertThat(QueryParameters.parse(null).values()).isEmpty();
        assertThat(QueryParameters.parse("").values()).isEmpty();
        assertThat(QueryParameters.parse("").limit()).isEqualTo(50);
    }

    @Test
    void makesOneWhatComesTwiceUnfitForTheContract() {
        assertThat(QueryParameters.parse("limit=1&limit=2").text("limit")).contains("[1, 2]");
    }

    @Test
    void refusesAMalformedEscape() {
        assertThatThrownBy(() -> QueryParameters.parse("a=%zz")).isInstanceOf(IllegalArgumentException.class);
    }
}
