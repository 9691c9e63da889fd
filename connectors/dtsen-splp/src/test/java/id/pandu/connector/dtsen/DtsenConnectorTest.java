package id.pandu.connector.dtsen;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.connector.Connector;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class DtsenConnectorTest {

    @Test
    void isFoundAsAServiceThatReturnsRecordsAndResolves() {
        assertThat(ServiceLoader.load(Connector.class))
                .singleElement()
                .isInstanceOf(DtsenConnector.class)
                .satisfies(unit -> {
                    assertThat(unit.dialect()).isEqualTo("dtsen-splp");
                    assertThat(unit.mode()).isEqualTo(Connector.Mode.RECORD);
                    assertThat(unit.resolves()).isTrue();
                    assertThat(unit.takesTasks()).isTrue();
                });
    }

    @Test
    void showsNothingPersonal() {
        assertThat(List.of(Native.BY_NIK, Native.BY_CARD, Native.BY_DESCRIPTION, new Question.ByKey(Native.KEY)))
                .extracting(Object::toString)
                .containsExactly(
                        "ByNik[redacted]", "ByFamilyCard[redacted]", "ByDescription[redacted]", "ByKey[redacted]");
        assertThat(Native.told(Native.BY_NIK, Native.page(Native.row())).toString())
                .isEqualTo("People[1]");
    }
}
