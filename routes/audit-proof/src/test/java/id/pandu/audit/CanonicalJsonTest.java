package id.pandu.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void ordersFieldsByUtf16AndEscapesOnlyWhatItMust() {
        var json = object();
        // RFC 8785, section 3.2.3: the emoji sorts before U+FB33, by its first surrogate.
        json.put("\u20ac", 1)
                .put("\r", 2)
                .put("\ufb33", 3)
                .put("1", 4)
                .put("\ud83d\ude00", 5)
                .put("\u0080", 6);
        json.put("text", "\u20ac$\u000f\nA'B\"\\\\\"/\u007f\u2028");
        assertThat(text(json))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"text\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f\u2028\","
                        + "\"\u0080\":6,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    @Property
    void keepsEveryValueAndIsItsOwnForm(
            @ForAll @Size(max = 5) Map<String, String> texts,
            @ForAll @LongRange(min = -9007199254740991L, max = 9007199254740991L) long number) {
        texts.values().removeIf(text -> !encodable(text));
        texts.keySet().removeIf(text -> !encodable(text) || text.equals("number"));
        var json = object();
        texts.forEach(json::put);
        json.put("number", number).put("flag", true);
        json.putArray("list").add(number).addObject().put("x", "y");
        ObjectNode read = Json.object(CanonicalJson.bytes(json));
        texts.forEach((name, text) -> assertThat(read.get(name).textValue()).isEqualTo(text));
        assertThat(read.get("list").get(0).longValue()).isEqualTo(number);
        assertThat(read.size()).isEqualTo(json.size());
        assertThat(text(read)).isEqualTo(text(json));
    }

    @Test
    void refusesWhatLanguagesWriteDifferently() {
        refused(object().put("x", 1.5));
        refused(object().put("x", 1.0));
        refused(object().put("x", 9007199254740992L));
        refused(object().put("x", BigInteger.TWO.pow(70)));
        refused(object().putNull("x"));
        refused(object().put("x", "\ud800"));
        refused(object().put("\udc00", "x"));
        ObjectNode deep = object();
        ObjectNode inner = deep;
        for (int i = 0; i < 40; i++) {
            inner = inner.putObject("x");
        }
        refused(deep);
    }

    private static void refused(ObjectNode json) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes(json));
    }

    private static boolean encodable(String text) {
        return UTF_8.newEncoder().canEncode(text);
    }

    private static String text(ObjectNode json) {
        return new String(CanonicalJson.bytes(json), UTF_8);
    }

    private static ObjectNode object() {
        return Json.MAPPER.createObjectNode();
    }
}
