package id.pandu.hub.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Notice;
import id.pandu.api.model.NoticeKind;
import id.pandu.api.model.NoticeList;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.Caller.Officer;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.oversight.Finding.Place;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullUnmarked
class ListNoticesTest {

    private static final Instant NOON = Instant.parse("2026-11-25T05:00:00Z");

    private final List<AuditEntry> recorded = new ArrayList<>();
    private final ListNotices unit = new ListNotices(
            List.of(source(NoticeKind.OUT_OF_AREA, 3), source(NoticeKind.NIK_ENUMERATION, 4)),
            recorded::add,
            Clock.systemUTC());

    @Test
    void walksThroughAllKindsNewestFirstAndMissesNone() {
        List<Notice> all = new ArrayList<>();
        String query = "limit=2";
        while (query != null) {
            NoticeList page = (NoticeList) list(query, new Officer("oki", "operator"));
            assertThat(page.notices()).hasSizeLessThanOrEqualTo(2);
            all.addAll(page.notices());
            query = page.next() == null ? null : "limit=2&cursor=" + page.next();
        }

        assertThat(all)
                .hasSize(7)
                .extracting(Notice::kind)
                .contains(NoticeKind.OUT_OF_AREA, NoticeKind.NIK_ENUMERATION);
        assertThat(all).extracting(notice -> notice.at().toInstant()).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(all).extracting(Notice::officer).doesNotHaveDuplicates();
    }

    @Test
    void showsOneKindOnly() {
        NoticeList page = (NoticeList) list("kind=out-of-area", new Officer("oki", "operator"));

        assertThat(page.notices()).hasSize(3).extracting(Notice::kind).containsOnly(NoticeKind.OUT_OF_AREA);
        assertThat(page.next()).isNull();
        assertThat(page.notices().getFirst().text()).contains("loket-uji").contains("di luar wilayah");
    }

    @Test
    void recordsThatTheListWasRead() {
        list(null, new Officer("oki", "operator"));

        assertThat(recorded)
                .singleElement()
                .satisfies(entry -> assertThat(entry.event().code()).isEqualTo("worklist.read"));
    }

    @Test
    void refusesACursorThatIsNoneOfOurs() {
        assertThat(list("cursor=AAAA", new Officer("oki", "operator")))
                .isEqualTo(Refusal.at(ProblemType.CALLER_INVALID_CURSOR, "query:cursor", "known-cursor"));
        assertThat(recorded).isEmpty();
    }

    @Test
    void refusesACallThatNoOfficerIsBehind() {
        assertThat(((Refusal) list(null, null)).type()).isEqualTo(ProblemType.CALLER_OFFICER_MISSING);
    }

    private Object list(@Nullable String query, @Nullable Officer officer) {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        CallContext.from(exchange, any -> new Caller("operator", Set.of("*"), officer));
        exchange.getMessage().setHeader(Exchange.HTTP_QUERY, query);
        unit.process(exchange);
        return exchange.getMessage().getBody();
    }

    /** Two at each time, so that the id has to tell them apart. */
    private static NoticeSource source(NoticeKind kind, int number) {
        List<Finding> findings = IntStream.range(0, number)
                .mapToObj(index -> finding(kind, index))
                .sorted(Finding.NEWEST_FIRST)
                .toList();
        return new NoticeSource() {
            @Override
            public NoticeKind kind() {
                return kind;
            }

            @Override
            public List<Finding> before(Place place, int limit) {
                return findings.stream()
                        .filter(finding -> finding.place().compareTo(place) < 0)
                        .limit(limit)
                        .toList();
            }
        };
    }

    private static Finding finding(NoticeKind kind, int index) {
        var place = new Place(NOON.plusSeconds(index / 2), kind + "-" + index);
        return new Finding(kind, place, "loket-uji", "officer-" + kind + index, null, null, 5L);
    }
}
