package id.pandu.town.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {

    private static final String HEAD = "name: a\ndescription: A test.\n";

    private final Scenarios scenarios = new Scenarios();
    private final ScenarioReader unit = scenarios.reader;

    @Test
    void readsEveryFieldAndJsonToo() {
        Scenario yaml = scenarios.read("""
                name: all-fields
                description: Every field.
                repeat: true
                steps:
                  - {kind: delay, agencies: [this, dukcapil], requests: 3, delayMs: [10, 20], percent: 50}
                  - {kind: none, lastsMs: 1000}
                """);
        assertThat(yaml)
                .isEqualTo(new Scenario(
                        "all-fields",
                        "Every field.",
                        true,
                        List.of(
                                new Step("delay", List.of("this", "dukcapil"), 3, null, List.of(10L, 20L), 50),
                                new Step("none", null, null, 1000L, null, null))));
        assertThat(scenarios
                        .read("{\"name\":\"a\",\"description\":\"b\",\"steps\":[{\"kind\":\"drop\"}]}")
                        .steps())
                .containsExactly(new Step("drop", null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{kind: explode}                              | steps[0].kind must be one of none, expired-credential",
                "{requests: 3}                                | steps[0].kind must be one of",
                "{kind: drop, request: 3}                     | steps[0].request is not known; known here:",
                "{kind: drop, requests: three}                | steps[0].requests must be a whole number",
                "{kind: drop, requests: '3'}                  | steps[0].requests must be a whole number",
                "{kind: drop, requests: 1.5}                  | steps[0].requests must be a whole number",
                "{kind: drop, requests: 99999999999}          | steps[0].requests is out of range",
                "{kind: drop, requests: 0}                    | steps[0].requests must be from 1 to 1000000",
                "{kind: drop, lastsMs: 99}                    | steps[0].lastsMs must be from 100 to 86400000",
                "{kind: drop, requests: 1, lastsMs: 100}      | steps[0] must have requests or lastsMs, not both",
                "{kind: delay, delayMs: [3, 2]}               | steps[0].delayMs must be one number, or",
                "{kind: delay, delayMs: []}                   | steps[0].delayMs must be one number, or",
                "{kind: delay, delayMs: [1, 2, 3]}            | steps[0].delayMs must be one number, or",
                "{kind: delay, delayMs: [null]}               | steps[0].delayMs must be from 0 to",
                "{kind: delay, delayMs: -1}                   | steps[0].delayMs must be from 0 to 86400000",
                "{kind: drop, percent: 0}                     | steps[0].percent must be from 1 to 100",
                "{kind: none, percent: 5}                     | steps[0] has kind none",
                "{kind: no}                                   | steps[0].kind must be text",
                "{kind: drop, agencies: bpjs-kesehatan}       | steps[0].agencies must be a list",
                "{kind: drop, agencies: []}                   | steps[0].agencies must name at least one agency",
                "{kind: drop, agencies: [this, this]}         | steps[0].agencies must name at least one agency, and each once",
                "{kind: drop, agencies: [this, atlantis]}     | steps[0].agencies[1] must be this or one of bpjs-kesehatan",
                "{kind: slow-drip, agencies: [disdik-sragen]} | steps[0].agencies[0]: disdik-sragen cannot play slow-drip; it can play none",
                "drop                                         | steps[0] must be an object with named fields",
                "                                             | steps[0] must be an object with named fields",
            })
    void namesThePlaceInAStep(String step, String message) {
        refuses(HEAD + "steps:\n  - " + (step == null ? "" : step), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                            | empty",
                "just words                                    | the document must be an object",
                "[1, 2]                                        | the document must be an object",
                "name: A b                                     | name must be lower-case words",
                "name: 12                                      | name must be text",
                "description: no name                          | name must be text of 1 to 60 characters",
                "name: a                                       | description must be text of 1 to 500 characters",
                "'{name: a, description: b}'                   | steps must be a list of 1 to 100 steps",
                "'{name: a, description: b, steps: []}'        | steps must be a list of 1 to 100 steps",
                "'{name: a, description: b, steps: {}}'        | steps must be a list",
                "'{name: a, name: b}'                          | at line 1, column 11: found duplicate key name",
                "'{name: a'                                    | not readable as YAML at line 1",
                "'{name: &x [1], description: *x}'             | not readable as YAML",
                "'name: !!java.net.URL [\"http://x\"]'         | not readable as YAML at line 1",
                "'{repeat: sometimes}'                         | repeat must be true or false",
                "'[[[[[[[[[[1]]]]]]]]]]'                       | not readable as YAML",
            })
    void namesThePlaceInADocument(String document, String message) {
        refuses(document, message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "steps: [{kind: drop}, {kind: none}]",
                "repeat: true\nsteps: [{kind: none, requests: 1}, {kind: drop}]"
            })
    void onlyTheLastStepMayBeEndlessAndOnlyWithoutRepetition(String rest) {
        refuses(HEAD + rest, "must have requests or lastsMs; only the last step");
    }

    @Test
    void refusesWhatIsTooLargeOrNotText() {
        assertThatExceptionOfType(ScenarioProblem.class)
                .isThrownBy(() -> unit.read(new byte[ScenarioReader.LARGEST + 1]))
                .withMessageContaining("up to 65536 bytes");
        assertThatExceptionOfType(ScenarioProblem.class)
                .isThrownBy(() -> unit.read(new byte[] {(byte) 0xC3, 0x28}))
                .withMessageContaining("not UTF-8");
    }

    private void refuses(String document, String message) {
        assertThatExceptionOfType(ScenarioProblem.class)
                .isThrownBy(() -> unit.read(document.getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining(message);
    }
}
