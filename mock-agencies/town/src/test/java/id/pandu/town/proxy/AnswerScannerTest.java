package id.pandu.town.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerScannerTest {

    private static final String AUTHENTICATION_OK = "R\0\0\0\10\0\0\0\0";
    private static final String READY = "Z\0\0\0\5I";
    private static final String SET_DONE = "C\0\0\0\10SET\0";
    private static final String ROW = "D\0\0\0\12\0\0ABCD";

    private final AnswerScanner unit = new AnswerScanner();

    @Test
    void passesLoginAndSettings() {
        assertThat(scan(AUTHENTICATION_OK + READY + SET_DONE)).isEqualTo(-1);
    }

    @Test
    void findsARowBehindItsHeader() {
        assertThat(scan(READY + ROW)).isEqualTo(READY.length() + 5);
    }

    @Test
    void findsADescriptionOfRows() {
        assertThat(scan("T\0\0\0\6\0\0")).isEqualTo(5);
    }

    @Test
    void findsARowWhoseHeaderIsSplitBetweenChunks() {
        assertThat(scan(READY + "D\0\0")).isEqualTo(-1);
        assertThat(scan("\0\12\0\0ABCD")).isEqualTo(2);
    }

    @Test
    void findsTheEndOfASelectWithoutRows() {
        assertThat(scan("C\0\0\0\15SELECT 0\0")).isEqualTo(5);
    }

    @Test
    void isNotMisledByTextInsideAMessage() {
        assertThat(scan("S\0\0\0\14DDDDDDDD" + READY)).isEqualTo(-1);
    }

    private int scan(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return unit.scan(bytes, bytes.length);
    }
}
