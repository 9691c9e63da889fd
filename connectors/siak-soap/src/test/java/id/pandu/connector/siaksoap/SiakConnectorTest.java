package id.pandu.connector.siaksoap;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.connector.Connector;
import id.pandu.connector.siaksoap.SiakReply.People;
import id.pandu.connector.siaksoap.SiakReply.Person;
import id.pandu.connector.siaksoap.penduduk.CariKeluarga;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class SiakConnectorTest {

    @Test
    void isFoundAsAServiceThatReturnsRecordsAndResolves() {
        assertThat(ServiceLoader.load(Connector.class))
                .singleElement()
                .isInstanceOf(SiakConnector.class)
                .satisfies(unit -> {
                    assertThat(unit.dialect()).isEqualTo("siak-soap");
                    assertThat(unit.mode()).isEqualTo(Connector.Mode.RECORD);
                    assertThat(unit.resolves()).isTrue();
                    assertThat(unit.takesTasks()).isTrue();
                });
    }

    @Test
    void showsNothingPersonal() {
        var question = new LookupTranslator(Native.PROPERTIES, Native.CLOCK).toRequest(Native.lookup(Native.NIK));
        var person = Native.parsePerson(Native.person("00", Native.record(Native.NIK, "SITI CONTOH")));
        var family = Native.parseList(Native.family("00", "1", Native.record(Native.NIK, "SITI CONTOH")));

        assertThat(question.toString()).doesNotContain(Native.NIK);
        assertThat(person.getPENDUDUK().toString()).doesNotContain(Native.NIK, "CONTOH");
        assertThat(new Person(question, person)).hasToString("Person[redacted]");
        assertThat(new People(new CariKeluarga(), family)).hasToString("People[redacted]");
    }
}
