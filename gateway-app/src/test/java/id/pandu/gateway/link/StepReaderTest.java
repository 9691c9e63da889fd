package id.pandu.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.pandu.api.model.Goods;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.TaskStatus;
import id.pandu.api.model.TaskTransition;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

@NullUnmarked
class StepReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void readsARejection() throws Exception {
        TaskTransition wish = wish("to=rejected&version=7&reason=no-capacity&note=Kuota%0D%0Ahabis+");

        assertThat(wish.to()).isEqualTo(TaskStatus.REJECTED);
        assertThat(wish.reason()).isEqualTo(RejectionReason.NO_CAPACITY);
        assertThat(wish.note()).isEqualTo("Kuota\nhabis");
        assertThat(((StepInput.Understood) read("to=accepted&version=7")).version())
                .isEqualTo(7);
    }

    @Test
    void readsAnOutcome() throws Exception {
        TaskTransition wish = wish("to=completed&version=1&on=2026-11-25&service=yes&item2=tent&quantity2=26");

        assertThat(wish.outcome().on()).isEqualTo("2026-11-25");
        assertThat(wish.outcome().services()).containsExactly("rtlh-repair");
        assertThat(wish.outcome().goods()).containsExactly(new Goods("tent", 26));
    }

    @Test
    void keepsToItselfWhatBelongsToOtherSteps() throws Exception {
        TaskTransition wish =
                wish("to=accepted&version=1&reason=other&on=2026-11-25&item1=tent&quantity1=1&nativeId=x");

        assertThat(wish)
                .isEqualTo(TaskTransition.builder().to(TaskStatus.ACCEPTED).build());
    }

    @ParameterizedTest
    @CsvSource({
        "to=rejected, reason, error.required",
        "to=rejected&reason=because, reason, error.required",
        "to=completed, on, error.required",
        "to=completed&on=kemarin, on, error.date",
        "to=completed&on=2026-11-27, on, error.date",
        "to=completed&on=0001-01-01, on, error.date",
        "to=completed&on=2026-11-26&item1=gold&quantity1=1, item1, error.goods",
        "to=completed&on=2026-11-26&quantity3=1, item3, error.goods",
        "to=completed&on=2026-11-26&item1=tent, quantity1, error.quantity",
        "to=completed&on=2026-11-26&item1=tent&quantity1=0, quantity1, error.quantity",
        "to=completed&on=2026-11-26&item1=tent&quantity1=100001, quantity1, error.quantity",
        "to=completed&on=2026-11-26&item1=tent&quantity1=1&quantity1=2, quantity1, error.quantity",
        "to=accepted&note=a%00b, note, error.note",
        "to=accepted&note=a%E2%80%AEb, note, error.note",
    })
    void namesTheFieldInErrorAndKeepsWhatWasEntered(String fields, String field, String error) throws Exception {
        var answer = (StepInput.InError) read("version=1&quantity5=9&" + fields + "&item5=tent");

        assertThat(answer.form().error(field)).isEqualTo(error);
        assertThat(answer.form().value("quantity5")).isEqualTo("9");
    }

    @Test
    void boundsANote() throws Exception {
        assertThat(read("version=1&to=accepted&note=" + "a".repeat(2000))).isInstanceOf(StepInput.Understood.class);
        assertThat(read("version=1&to=accepted&note=" + "a".repeat(2001))).isInstanceOf(StepInput.InError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "to=accepted",
                "version=1",
                "to=accepted&version=0",
                "to=accepted&version=99999999999",
                "to=x&version=1"
            })
    void makesNothingOfWhatNoPageSends(String form) throws Exception {
        assertThat(read(form)).isEqualTo(new StepInput.Senseless());
    }

    @Test
    void isNotUpsetByAnything() {
        var random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            String noise = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThatCode(() -> FormFields.of(request("to=completed&version=1&on=" + noise)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void takesFormsOnlyAndNoLongOnes() throws Exception {
        MockHttpServletRequest json = request("to=accepted");
        json.setContentType("application/json");

        assertThat(FormFields.isIn(json)).isFalse();
        assertThat(FormFields.isIn(request("to=accepted"))).isTrue();
        assertThat(FormFields.isIn(new MockHttpServletRequest("POST", "/"))).isTrue();
        assertThat(FormFields.of(request("a=%zz"))).isEmpty();
        assertThat(FormFields.of(request("a=" + "b".repeat(32 * 1024)))).isEmpty();
    }

    private static TaskTransition wish(String form) throws Exception {
        return ((StepInput.Understood) read(form)).wish();
    }

    private static StepInput read(String form) throws Exception {
        return new StepReader(
                        "tent"::equals, TODAY, FormFields.of(request(form)).orElseThrow())
                .read("rtlh-repair");
    }

    private static MockHttpServletRequest request(String form) {
        var request = new MockHttpServletRequest("POST", "/");
        request.setContentType("application/x-www-form-urlencoded;charset=UTF-8");
        request.setContent(form.getBytes(StandardCharsets.UTF_8));
        return request;
    }
}
