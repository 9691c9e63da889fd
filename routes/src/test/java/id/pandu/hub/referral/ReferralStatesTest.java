package id.pandu.hub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/referral-states.md} true. Run with {@code -Dpandu.docs.write=true} to write it anew. */
class ReferralStatesTest {

    private static final Path PAGE = Path.of("..", "docs", "referral-states.md");

    @Test
    void arePublishedAsTheyAre() throws IOException {
        String page = page();
        if (Boolean.getBoolean("pandu.docs.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).content().isEqualTo(page);
    }

    private static String page() {
        return """
                # How referrals and tasks move

                Generated from the code by `ReferralStatesTest`. What is not here is refused with 409 `caller.illegal-transition`. An agency that is read in its own
                system now and then may have gone through several states since; the timeline has all of them.

                ## Referral

                """
                + table(ReferralStates.TABLE, status -> status.value())
                + "\n## Task\n\n"
                + table(TaskStates.TABLE, status -> status.value());
    }

    private static <S> String table(StateTable<S> table, Function<S, String> name) {
        String rows = table.arrows().stream()
                .map(arrow -> "| `%s` | `%s` | %s | %s |\n"
                        .formatted(
                                name.apply(arrow.from()),
                                name.apply(arrow.to()),
                                arrow.actors().stream()
                                        .sorted()
                                        .map(actor -> actor.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")),
                                arrow.guard() == Guard.NONE
                                        ? ""
                                        : arrow.guard().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
        String arrows = table.arrows().stream()
                .map(arrow ->
                        "    %s --> %s\n".formatted(state(name.apply(arrow.from())), state(name.apply(arrow.to()))))
                .distinct()
                .collect(Collectors.joining());
        return "```mermaid\nstateDiagram-v2\n" + arrows + "```\n\n| From | To | By | Needs |\n|---|---|---|---|\n"
                + rows;
    }

    private static String state(String name) {
        return name.replace('-', '_');
    }
}
