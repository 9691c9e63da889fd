package id.pandu.town.siak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityGateTest {

    private final SecurityGate unit =
            new SecurityGate(new SiakSettings("pandu", "sandbox", "PANDU", "PKS/001/CONTOH", Duration.ofMinutes(5), 1));
    private final Caller caller = new Caller();

    @Test
    void admitsTheKnownUser() {
        assertThatCode(() -> admit(caller.ask("<q/>"))).doesNotThrowAnyException();
    }

    @Test
    void admitsDatesInAnyZoneAndWithinTheSkew() {
        caller.created = Caller.NOW.minus(Duration.ofSeconds(299));
        caller.tokenCreated = Caller.NOW.plus(Duration.ofSeconds(299));
        String message =
                caller.ask("<q/>").replace("<u:Expires>2026-11-22T03:00:01Z", "<u:Expires>2026-11-22T10:00:01+07:00");
        assertThat(message).contains("+07:00");
        assertThatCode(() -> admit(message)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherUserAndAnotherPassword() {
        caller.username = "puskesos";
        assertRefused(caller.ask("<q/>"), FaultCode.FAILED_AUTHENTICATION);
        caller.username = "pandu";
        caller.password = "Sandbox";
        assertRefused(caller.ask("<q/>"), FaultCode.FAILED_AUTHENTICATION);
    }

    @Test
    void refusesAPasswordInPlainText() {
        caller.passwordType = Caller.ALMOST_PLAIN;
        assertRefused(caller.ask("<q/>"), FaultCode.INVALID_SECURITY);
        assertChanged(message -> message.replaceAll(" Type=\"[^\"]*\"", ""));
    }

    @ParameterizedTest
    @CsvSource({"-301, 0", "301, 0", "0, -301", "0, 301"})
    void refusesDatesBeyondTheSkew(int timestamp, int token) {
        caller.validFor = Duration.ofHours(1);
        caller.created = Caller.NOW.plusSeconds(timestamp);
        caller.tokenCreated = Caller.NOW.plusSeconds(token);
        assertRefused(caller.ask("<q/>"), FaultCode.MESSAGE_EXPIRED);
    }

    @Test
    void refusesATimestampThatHasExpired() {
        caller.created = Caller.NOW.minusSeconds(60);
        caller.validFor = Duration.ofSeconds(60);
        assertRefused(caller.ask("<q/>"), FaultCode.MESSAGE_EXPIRED);
        caller.validFor = Duration.ofSeconds(-1);
        assertRefused(caller.ask("<q/>"), FaultCode.INVALID_SECURITY);
    }

    @Test
    void refusesANonceItHasSeenHoweverItIsWritten() throws RefusedException {
        caller.nonce = "AAECAwQFBgcICQoLDA0ODw==";
        admit(caller.ask("<q/>"));
        assertRefused(caller.ask("<q/>"), FaultCode.INVALID_SECURITY);
        caller.nonce = "AAECAwQFBgcICQoLDA0ODw";
        assertRefused(caller.ask("<q/>"), FaultCode.INVALID_SECURITY);
    }

    @Test
    void strangersCannotBurnANonce() {
        caller.password = "guessed";
        assertRefused(caller.ask("<q/>"), FaultCode.FAILED_AUTHENTICATION);
        caller.password = "sandbox";
        assertThatCode(() -> admit(caller.ask("<q/>"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<o:Nonce>[^<]*</o:Nonce>|''",
                "<o:Nonce>[^<]*<|<o:Nonce>%%%<",
                "<o:Nonce>[^<]*<|<o:Nonce> <",
                "<o:Nonce>|<o:Nonce EncodingType='urn:hex'>",
                "(<o:Nonce>.*</o:Nonce>)|$1$1",
                "<o:Username>pandu</o:Username>|''",
                "<o:Username>pandu</o:Username>|<o:Username>pan<b/>du</o:Username>",
                "(<o:Username>pandu</o:Username>)|$1$1",
                "(<o:Password.*</o:Password>)|''",
                "</o:Nonce><u:Created>[^<]*</u:Created>|</o:Nonce>",
                "</o:Nonce><u:Created>[^<]*<|</o:Nonce><u:Created>yesterday<",
                "</o:Nonce><u:Created>[^<]*<|</o:Nonce><u:Created>2026-11-22T03:00:00<",
                "<u:Timestamp>.*</u:Timestamp>|''",
                "(<u:Timestamp>.*</u:Timestamp>)|$1$1",
                "<u:Expires>[^<]*</u:Expires>|''",
                "<u:Expires>[^<]*<|<u:Expires>soon<",
                "<o:UsernameToken>.*</o:UsernameToken>|''",
                "(<o:UsernameToken>.*</o:UsernameToken>)|$1$1",
                "<u:Timestamp>|<o:BinarySecurityToken/><u:Timestamp>",
            })
    void refusesHeadersThatAreNotExactlyRight(String pattern, String replacement) {
        assertChanged(message -> message.replaceFirst(pattern, replacement));
    }

    private void assertChanged(UnaryOperator<String> change) {
        String good = new Caller().ask("<q/>");
        String changed = change.apply(good);
        assertThat(changed).isNotEqualTo(good);
        assertRefused(changed, FaultCode.INVALID_SECURITY);
    }

    private void assertRefused(String message, FaultCode code) {
        assertThatThrownBy(() -> admit(message))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.fault().code()).isEqualTo(code));
    }

    private void admit(String message) throws RefusedException {
        admit(message, Caller.NOW);
    }

    private void admit(String message, Instant now) throws RefusedException {
        unit.admit(SoapRequest.read(message.getBytes(StandardCharsets.UTF_8)).security(), now);
    }
}
