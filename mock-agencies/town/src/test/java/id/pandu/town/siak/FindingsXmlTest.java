package id.pandu.town.siak;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.town.http.NativeAnswer;
import id.pandu.town.population.Population;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsXmlTest {

    private static final RegistryRecord SITI =
            new Registry(Population.generate(1, 1)).withNik("3314105203909991").getFirst();

    @Test
    void countsAllAndLists250AtMost() {
        List<RegistryRecord> many = Collections.nCopies(251, SITI);
        Reply reply = written(new Findings(Operation.CARI_PENDUDUK, ResponseCode.FOUND, "Ada", many, 0));
        assertThat(reply.text("JUMLAH")).isEqualTo("251");
        assertThat(reply.all("PENDUDUK")).hasSize(250);
        assertThat(reply.isValid(Counter.SCHEMA)).isTrue();
    }

    private static Reply written(Findings findings) {
        return Reply.of(new NativeAnswer(200, "", AnswerEnvelope.of(findings, Caller.NOW)));
    }
}
