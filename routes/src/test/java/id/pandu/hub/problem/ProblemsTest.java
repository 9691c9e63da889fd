package id.pandu.hub.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Problem;
import id.pandu.api.model.ProblemKind;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "en, en",
                "en-GB, en",
                "id, id",
                "id-ID, id",
                "fr, id",
                "'', id",
                "'fr, en;q=0.5', en",
                "'en;q=0.1, id;q=0.9', id",
                "';;;=', id",
                "*, id"
            })
    void answersInTheLanguageThatTheCallerPrefers(String accepted, String language) {
        assertThat(Problems.languageFor(accepted).getLanguage()).isEqualTo(language);
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void describesEveryProblemDifferentlyInBothLanguages(ProblemType type) {
        Problem indonesian = Problems.describe(Refusal.of(type), Problems.INDONESIAN, TRACE);
        Problem english = Problems.describe(Refusal.of(type), Locale.ENGLISH, TRACE);

        assertThat(indonesian.title()).isNotBlank().isNotEqualTo(english.title());
        assertThat(indonesian.detail()).isNotBlank().isNotEqualTo(english.detail());
        assertThat(english.code()).matches("(caller|subject|agency|hub)\\.[a-z-]+");
        assertThat(english.type()).hasToString("https://pandu.id/problems/" + english.code());
        assertThat(english.errors()).isNull();
    }

    @Test
    void saysWhereTheRequestIsToBlame() {
        Refusal refusal = Refusal.at(ProblemType.CALLER_IMPOSSIBLE_NIK, "/subject/nik", "nik-serial");

        Problem problem = Problems.describe(refusal, Locale.ENGLISH, TRACE);

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.traceId()).isEqualTo(TRACE);
        assertThat(problem.errors()).isEqualTo(refusal.violations());
    }

    @Test
    void listsEveryProblemInTheCatalogue() {
        assertThat(Problems.catalogue(Locale.ENGLISH).problems())
                .extracting(ProblemKind::code)
                .containsExactlyElementsOf(
                        Stream.of(ProblemType.values()).map(ProblemType::code).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void holdsNoTextsForProblemsThatDoNotExist(String language) throws Exception {
        var texts = new Properties();
        try (var file = Problems.class.getResourceAsStream("problems_" + language + ".properties")) {
            texts.load(file);
        }
        List<String> known = Stream.of(ProblemType.values())
                .flatMap(type -> Stream.of(type.code() + ".title", type.code() + ".detail"))
                .toList();

        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(known);
    }
}
