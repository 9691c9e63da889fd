package id.pandu.hub.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/problems.md} true. Run with {@code -Dpandu.docs.write=true} to write it anew. */
class ProblemCatalogueTest {

    private static final Path PAGE = Path.of("..", "docs", "problems.md");

    @Test
    void isPublishedAsItIs() throws IOException {
        String page = page();
        if (Boolean.getBoolean("pandu.docs.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).content().isEqualTo(page);
    }

    private static String page() {
        return """
                # Problems

                Generated from `ProblemType` and its message bundles; `GET /v1/problems` answers the same. The first word of a code
                says whose side failed. Codes without a status stand only in rows of `sources`.

                | Code | HTTP status | English | Indonesian |
                |---|---|---|---|
                """
                + Problems.catalogue(Locale.ENGLISH).problems().stream()
                        .map(problem -> row(problem.code()))
                        .collect(Collectors.joining());
    }

    private static String row(String code) {
        ProblemType type = ProblemType.valueOf(code.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
        String status = type.status() == 0 ? "" : Integer.toString(type.status());
        return "| `%s` | %s | %s | %s |\n"
                .formatted(code, status, words(type, Locale.ENGLISH), words(type, Problems.INDONESIAN));
    }

    private static String words(ProblemType type, Locale language) {
        var problem = Problems.describe(Refusal.of(type), language, "");
        return "**" + problem.title() + ".** " + problem.detail();
    }
}
