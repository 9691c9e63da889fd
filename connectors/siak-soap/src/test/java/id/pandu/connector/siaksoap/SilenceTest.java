package id.pandu.connector.siaksoap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.pandu.connector.siaksoap.FakeSiak.Answer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.apache.cxf.common.logging.LogUtils;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** CXF logs exceptions with the registry's words and values. Of a call through this connector nothing personal is logged. */
@Timeout(60)
class SilenceTest {

    private static final String FOUND = GoldenFiles.ofContract("cari-nik.found.response.xml");
    private static final String TEXT = "NIK " + Native.NIK + " SITI CONTOH rahasia";

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            log.add(new SimpleFormatter().format(logged));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void wouldHearWhatCxfLogs() {
        LogUtils.getL7dLogger(PhaseInterceptorChain.class).warning(TEXT);

        assertThat(log).singleElement().asString().contains(TEXT);
    }

    static Stream<Answer> answers() {
        String now = FakeSiak.timestamp(Instant.now());
        String old = FakeSiak.timestamp(Instant.now().minusSeconds(600));
        return Stream.of(
                FakeSiak.soap(FOUND),
                FakeSiak.fault("e:Server", TEXT, FakeSiak.detail("GANGGUAN", TEXT)),
                FakeSiak.fault("e:Client", TEXT, FakeSiak.detail("LOGIN_GAGAL", TEXT)),
                FakeSiak.fault("e:Client", TEXT, FakeSiak.detail("LAIN_LAIN", TEXT)),
                FakeSiak.fault("wsse:InvalidSecurity", TEXT, ""),
                FakeSiak.fault("e:Server", TEXT, "<detail><stack>" + TEXT + "</stack></detail>"),
                FakeSiak.xml(200, FakeSiak.envelope(old, FOUND)),
                FakeSiak.xml(200, FakeSiak.envelope(now, FOUND.replace("<NO_KAB>14", "<NO_KAB>" + TEXT))),
                FakeSiak.xml(200, FakeSiak.envelope(now, FOUND.replace("PEREMPUAN", TEXT))),
                FakeSiak.xml(200, FakeSiak.envelope(now, FOUND).substring(0, 900)),
                FakeSiak.xml(200, TEXT),
                new Answer(200, "text/html", TEXT),
                new Answer(503, "text/html", TEXT));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void logsNothingPersonal(Answer answer) throws Exception {
        Throwable failure;
        try (var agency = new FakeSiak(request -> answer);
                var unit = SiakClient.to(Native.at(agency.url()))) {
            var question = new LookupTranslator(Native.PROPERTIES, Native.CLOCK).toRequest(Native.lookup(Native.NIK));
            failure = catchThrowable(() -> unit.ask(question));
        }

        assertThat(String.join("\n", log) + printed(failure))
                .doesNotContain(Native.NIK, "CONTOH", "rahasia", "sandbox", "PendudukService#");
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        if (failure != null) {
            failure.printStackTrace(new PrintWriter(text));
        }
        return text.toString();
    }
}
