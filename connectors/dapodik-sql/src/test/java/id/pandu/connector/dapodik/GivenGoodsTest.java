package id.pandu.connector.dapodik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.Goods;
import id.pandu.api.model.TaskOutcome;
import id.pandu.connector.AgencyFault;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenGoodsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void readsGoodsAndServices() {
        assertThat(GivenGoods.outcome(
                        DAY, "{\"barang\":[{\"kode\":\"SERAGAM_SEKOLAH\",\"jumlah\":2}],\"layanan\":[\"home-visit\"]}"))
                .isEqualTo(new TaskOutcome(DAY, List.of("home-visit"), List.of(new Goods("seragam-sekolah", 2)), null));
    }

    @Test
    void makesNothingUp() {
        assertThat(GivenGoods.outcome(DAY, null)).isEqualTo(new TaskOutcome(DAY, null, null, null));
        assertThat(GivenGoods.outcome(DAY, "{\"barang\":[],\"layanan\":null}"))
                .isEqualTo(new TaskOutcome(DAY, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"seragam\"",
                "{\"barang\":{}}",
                "{\"barang\":[\"seragam\"]}",
                "{\"barang\":[{\"kode\":\"seragam\",\"jumlah\":\"1\"}]}",
                "{\"barang\":[{\"kode\":\"seragam\",\"jumlah\":0}]}",
                "{\"barang\":[{\"kode\":\"seragam\",\"jumlah\":100001}]}",
                "{\"barang\":[{\"kode\":\"dua seragam\",\"jumlah\":1}]}",
                "{\"layanan\":[1]}",
                "{\"a\":[[[[[[[[[[1]]]]]]]]]]}"
            })
    void guessesNothing(String json) {
        assertThatThrownBy(() -> GivenGoods.outcome(DAY, json))
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith("INVALID_RESPONSE")
                .hasNoCause();
    }

    @Property
    void isAnOutcomeOrAFaultWhateverStandsThere(@ForAll String json) {
        try {
            assertThat(GivenGoods.outcome(DAY, json).on()).isEqualTo(DAY);
        } catch (AgencyFault fault) {
            assertThat(fault.kind()).isEqualTo(AgencyFault.Kind.INVALID_RESPONSE);
        }
    }
}
