package id.pandu.connector.siaksoap;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.connector.testkit.HostileText;
import id.pandu.connector.testkit.SampleTask;
import id.pandu.connector.worklist.ListText;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.NullUnmarked;

/** Whatever stands in a task, the registry reads it as it was given. */
@NullUnmarked
class AnyApplicationTest {

    private static final UUID TASK = UUID.fromString("0197b3a0-6c1e-7d42-9f55-3a1c0e9b7d10");

    private static FakeSiak agency;
    private static SiakClient client;

    private final HandOverTranslator unit = new HandOverTranslator(Native.PROPERTIES, Native.CLOCK);

    @BeforeContainer
    static void start() throws Exception {
        String taken = GoldenFiles.ofContract("ajukan-permohonan.taken.response.xml");
        agency = new FakeSiak(request -> FakeSiak.soap(taken));
        client = SiakClient.to(Native.at(agency.url()));
    }

    @AfterContainer
    static void stop() {
        client.close();
        agency.close();
    }

    @Property(tries = 200)
    void isReadByTheRegistryAsItWasGiven(@ForAll("words") String words) {
        agency.requests().clear();
        client.ask(unit.toRequest(SampleTask.saying(TASK, words)));
        SoapRequest read = SoapRequest.of(agency.requests().getFirst());

        assertThat(read.field("keterangan")).isEqualTo(words);
        assertThat(read.field("keberadaan")).isEqualTo(words);
        assertThat(read.field("NAMA_LGKP")).isEqualTo(ListText.words(words, 200));
        assertThat(read.field("instansiPengirim")).isEqualTo(ListText.words(words, 200));
        assertThat(read.body()).hasSize(16);
    }

    @Provide
    Arbitrary<String> words() {
        return HostileText.longWords();
    }
}
