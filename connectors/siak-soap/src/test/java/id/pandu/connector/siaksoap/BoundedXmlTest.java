package id.pandu.connector.siaksoap;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundedXmlTest {

    static Stream<String> within() {
        return Stream.of(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- x --><a>&lt;&#65;</a><!-- x -->\n",
                "\uFEFF<a/>",
                nested(29),
                "<a>" + "<b/>".repeat(900) + "</a>",
                "<a" + attributes(20) + "/>",
                "<a>" + "x".repeat(8_000) + "</a>",
                "<a b=\"" + "x".repeat(8_000) + "\"/>");
    }

    static Stream<String> beyond() {
        return Stream.of(
                nested(32),
                "<a>" + "<b/>".repeat(1_100) + "</a>",
                "<a" + attributes(21) + "/>",
                "<a>" + "x".repeat(20_000) + "</a>",
                "<a b=\"" + "x".repeat(20_000) + "\"/>",
                "<a>&lol;</a>",
                "<!DOCTYPE a [<!ENTITY lol \"x\">]><a>&lol;</a>",
                "<!DOCTYPE a [<!ENTITY lol SYSTEM \"file:///etc/hostname\">]><a>&lol;</a>");
    }

    @ParameterizedTest
    @MethodSource("within")
    void readsWhatAnAnswerMayBe(String document) {
        assertThatCode(() -> readAll(document)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("beyond")
    void stopsAtItsBounds(String document) {
        assertThatThrownBy(() -> readAll(document)).isInstanceOf(XMLStreamException.class);
    }

    /** As CXF does: a tag first, and whatever follows then. */
    private static void readAll(String document) throws XMLStreamException {
        XMLStreamReader reader = BoundedXml.read(document);
        reader.nextTag();
        while (reader.hasNext()) {
            reader.next();
        }
    }

    private static String nested(int depth) {
        return "<a>".repeat(depth) + "</a>".repeat(depth);
    }

    private static String attributes(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> " a" + number + "=\"\"")
                .collect(Collectors.joining());
    }
}
