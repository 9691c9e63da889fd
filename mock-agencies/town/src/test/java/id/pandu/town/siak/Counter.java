package id.pandu.town.siak;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.town.faults.FaultKind;
import id.pandu.town.http.NativeAnswer;
import id.pandu.town.population.Population;
import id.pandu.town.worklist.MemoryWorkList;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A registry on a fixed day, asked by a caller who does everything right. */
final class Counter {

    static final String SITI = Caller.cariNik("3314105203909991");
    static final String NOBODY = Caller.cariNik("3314100101019999");
    static final ContractSchema SCHEMA = new ContractSchema();

    private static final Population PEOPLE = Population.generate(7, 200);

    private final PendudukService service;
    private final MemoryWorkList list;

    private Counter(PendudukService service, MemoryWorkList list) {
        this.service = service;
        this.list = list;
    }

    static Counter withQuota(int quota) {
        return of(PEOPLE, quota);
    }

    static Counter of(Population people, int quota) {
        SiakSettings settings =
                new SiakSettings("pandu", "sandbox", "PANDU", "PKS/001/CONTOH", Duration.ofMinutes(5), quota);
        Clock clock = Clock.fixed(Caller.NOW, ZoneOffset.UTC);
        MemoryWorkList list = ApplicationDesk.emptyList(clock);
        return new Counter(PendudukService.of(settings, people, list, clock), list);
    }

    /** What lies behind the counter. */
    MemoryWorkList list() {
        return list;
    }

    Reply ask(String question) {
        return ask(question, null);
    }

    Reply ask(String question, @Nullable FaultKind fault) {
        return Reply.of(answer(question, fault));
    }

    NativeAnswer answer(String question, @Nullable FaultKind fault) {
        return send(Caller.message(question), action(question), fault, Duration.ZERO);
    }

    Reply askBy(String action, String question) {
        return Reply.of(send(Caller.message(question), action, null, Duration.ZERO));
    }

    Reply askAheadBy(Duration skew) {
        return Reply.of(send(Caller.message(SITI), action(SITI), FaultKind.CLOCK_SKEW, skew));
    }

    NativeAnswer send(String message, String action, @Nullable FaultKind fault, Duration skew) {
        return service.answer(new SiakRequest(message.getBytes(StandardCharsets.UTF_8), action, fault, skew));
    }

    static void assertTyped(Reply reply, String side, String code) {
        assertFault(reply, side);
        assertThat(reply.isValid(SCHEMA)).isTrue();
        assertThat(reply.text("KODE")).isEqualTo(code);
        assertThat(reply.text("PESAN")).isNotBlank();
    }

    static void assertFault(Reply reply, String code) {
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.content().getLocalName()).isEqualTo("Fault");
        assertThat(reply.text("faultcode")).isEqualTo(code);
    }

    /** The SOAPAction that goes with a question. */
    private static String action(String question) {
        String element = question.substring(1, question.indexOf(' '));
        return "\"" + Namespaces.PENDUDUK + "/" + element.substring(0, 1).toLowerCase(Locale.ROOT)
                + element.substring(1) + "\"";
    }
}
