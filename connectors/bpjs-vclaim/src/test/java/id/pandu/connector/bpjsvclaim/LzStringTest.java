package id.pandu.connector.bpjsvclaim;

import static id.pandu.connector.bpjsvclaim.LzString.decompressFromEncodedURIComponent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.connector.AgencyFault;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LzStringTest {

    private static final int LIMIT = 1 << 20;

    @ParameterizedTest
    @MethodSource("id.pandu.connector.bpjsvclaim.GoldenFiles#vectors")
    void decompressesAsTheGoldenVectorsDo(GoldenFiles.Vector vector) {
        assertThat(decompressFromEncodedURIComponent(vector.lz(), LIMIT)).isEqualTo(vector.plain());
    }

    @Property
    void decompressesWhateverWasCompressed(@ForAll String plain) {
        assertThat(decompressFromEncodedURIComponent(LzCompressor.compressToEncodedURIComponent(plain), LIMIT))
                .isEqualTo(plain);
    }

    @Property
    void decompressesRepetitiveText(@ForAll @CharRange(from = 'a', to = 'b') String plain) {
        assertThat(decompressFromEncodedURIComponent(LzCompressor.compressToEncodedURIComponent(plain), LIMIT))
                .isEqualTo(plain);
    }

    @Property
    void answersArbitraryTextWithAFaultAndNothingElse(@ForAll String text) {
        Outcomes.assertAnswersOrFaults(() -> decompressFromEncodedURIComponent(text, LIMIT));
    }

    @Property(tries = 5000)
    void answersArbitrarySymbolsWithinTheLimitOrWithAFault(@ForAll("symbols") String symbols) {
        Outcomes.assertAnswersOrFaults(() -> {
            String plain = decompressFromEncodedURIComponent(symbols, 50);
            assertThat(plain).hasSizeLessThanOrEqualTo(50);
            return plain;
        });
    }

    @Provide
    Arbitrary<String> symbols() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars("+-$ ")
                .ofMaxLength(200);
    }

    @Test
    void refusesACompressionBomb() {
        String bomb = LzCompressor.compressToEncodedURIComponent("a".repeat(LIMIT + 1));

        assertThat(bomb).hasSizeLessThan(4000);
        assertThatThrownBy(() -> decompressFromEncodedURIComponent(bomb, LIMIT))
                .isInstanceOf(AgencyFault.class)
                .hasMessageContaining("larger than max-body");
    }

    @Test
    void acceptsATextOfJustTheLimit() {
        String text = LzCompressor.compressToEncodedURIComponent("a".repeat(LIMIT));

        assertThat(decompressFromEncodedURIComponent(text, LIMIT)).hasSize(LIMIT);
    }

    @Test
    void readsABlankAsThePlusSignItWas() {
        GoldenFiles.Vector vector = GoldenFiles.vectors().getFirst();

        assertThat(vector.lz()).contains("+");
        assertThat(decompressFromEncodedURIComponent(vector.lz().replace('+', ' '), LIMIT))
                .isEqualTo(vector.plain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "N4IgDgpgzhBOAuBDEAuUA7RBbZKQGUBJAFUIAIBhAeQDliqA", "w", "{}", "N4Ig=", "________"})
    void refusesWhatIsCutShortOrWasNeverCompressed(String text) {
        assertThatThrownBy(() -> decompressFromEncodedURIComponent(text, LIMIT)).isInstanceOf(AgencyFault.class);
    }
}
