package id.pandu.hub.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class LinkSignerTest {

    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final TaskLink LINK = new TaskLink(new UUID(0x0197L, 42), NOW.plus(Duration.ofDays(14)));

    private final LinkSigner unit = new LinkSigner(Map.of("k-1", key(1)));

    @Test
    void knowsItsOwnAgain() {
        assertThat(unit.check(unit.sign(LINK), NOW)).isEqualTo(new CheckedLink.Good(LINK));
    }

    @Test
    void makesTokensThatAreAddressesAsTheyAre() {
        assertThat(unit.sign(LINK)).matches("[A-Za-z0-9_-]{40,200}");
    }

    @Test
    void tellsThatALinkHasExpired() {
        String token = unit.sign(LINK);

        assertThat(unit.check(token, LINK.expires().minusSeconds(1))).isEqualTo(new CheckedLink.Good(LINK));
        assertThat(unit.check(token, LINK.expires())).isEqualTo(new CheckedLink.Expired(LINK));
    }

    @Test
    void knowsLinksOfEveryLiveKeyAndSignsWithTheFirst() {
        Map<String, SecretKey> both = new LinkedHashMap<>();
        both.put("k-2", key(2));
        both.put("k-1", key(1));
        var rotated = new LinkSigner(both);

        assertThat(rotated.check(unit.sign(LINK), NOW)).isEqualTo(new CheckedLink.Good(LINK));
        assertThat(unit.check(rotated.sign(LINK), NOW)).isEqualTo(new CheckedLink.Forged());
    }

    @Test
    void trustsNoOtherKeyOfThatName() {
        assertThat(new LinkSigner(Map.of("k-1", key(2))).check(unit.sign(LINK), NOW))
                .isEqualTo(new CheckedLink.Forged());
        assertThat(new LinkSigner(Map.of()).check(unit.sign(LINK), NOW)).isEqualTo(new CheckedLink.Forged());
    }

    @Test
    void trustsNoSignatureThatWasMadeForSomethingElse() throws Exception {
        byte[] token = Base64.getUrlDecoder().decode(unit.sign(LINK));
        Mac mac = Mac.getInstance(LinkSigner.ALGORITHM);
        mac.init(key(1));
        mac.update(token, 0, token.length - 32);
        System.arraycopy(mac.doFinal(), 0, token, token.length - 32, 32);

        assertThat(unit.check(encoded(token), NOW)).isEqualTo(new CheckedLink.Forged());
    }

    @Property
    void trustsNoTokenOfWhichAByteWasChanged(
            @ForAll @IntRange(max = 60) int place, @ForAll @IntRange(min = 1, max = 255) int by) {
        byte[] token = Base64.getUrlDecoder().decode(unit.sign(LINK));
        token[place] ^= (byte) by;

        assertThat(unit.check(encoded(token), NOW)).isEqualTo(new CheckedLink.Forged());
    }

    @Property
    void trustsNoTokenOfWhichALetterWasChanged(@ForAll @IntRange(max = 81) int place, @ForAll char letter) {
        var token = new StringBuilder(unit.sign(LINK));
        boolean same = token.charAt(place) == letter;
        token.setCharAt(place, letter);

        assertThat(unit.check(token.toString(), NOW) instanceof CheckedLink.Good)
                .isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "Q", "R", "g", "h", "w", "x", "=", "=="})
    void givesALinkOneTextOnly(String end) {
        String token = unit.sign(LINK);
        String start = end.startsWith("=") ? token : token.substring(0, token.length() - 1);

        assertThat(unit.check(start + end, NOW) instanceof CheckedLink.Good).isEqualTo(token.equals(start + end));
    }

    @Property
    void trustsNoTokenThatWasCutOrExtended(@ForAll @IntRange(max = 81) int length, @ForAll @NotEmpty String more) {
        String token = unit.sign(LINK);

        assertThat(unit.check(token.substring(0, length), NOW)).isEqualTo(new CheckedLink.Forged());
        assertThat(unit.check(token + more, NOW)).isEqualTo(new CheckedLink.Forged());
        assertThat(unit.check(more + token, NOW)).isEqualTo(new CheckedLink.Forged());
    }

    @Property
    void isNotUpsetByAnything(@ForAll String text, @ForAll @Size(max = 150) byte[] bytes) {
        assertThatCode(() -> unit.check(text, NOW)).doesNotThrowAnyException();
        assertThat(unit.check(encoded(bytes), NOW)).isEqualTo(new CheckedLink.Forged());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static SecretKey key(int number) {
        byte[] bytes = ("a synthetic key of 32 bytes, no " + number).getBytes(StandardCharsets.US_ASCII);
        return new SecretKeySpec(bytes, LinkSigner.ALGORITHM);
    }
}
