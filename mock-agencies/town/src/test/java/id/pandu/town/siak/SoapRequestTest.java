package id.pandu.town.siak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SoapRequestTest {

    private static final String EMPTY_SECURITY = Caller.security("");

    @Test
    void takesAMessageApart() throws RefusedException {
        SoapRequest unit = read(Caller.message(Caller.cariNik("3314105203909991")));
        assertThat(unit.security().getLocalName()).isEqualTo("Security");
        assertThat(unit.question().getLocalName()).isEqualTo("CariNik");
        assertThat(unit).asString().doesNotContain("3314105203909991");
    }

    @Test
    void refusesOtherRootsAndOtherVersionsOfSoap() {
        assertRefused("<a/>", FaultCode.CLIENT);
        assertRefused(
                Caller.message("<q/>").replace(Namespaces.SOAP, "http://www.w3.org/2003/05/soap-envelope"),
                FaultCode.VERSION_MISMATCH);
    }

    @Test
    void refusesEnvelopesWithPartsMissingOrTooMany() {
        String good = Caller.envelope(EMPTY_SECURITY, "<q/>");
        assertRefused(good.replace("<s:Body><q/></s:Body>", ""), FaultCode.CLIENT);
        assertRefused(good.replace("<q/>", "<q/><q/>"), FaultCode.CLIENT);
        assertRefused(good.replace("<q/>", ""), FaultCode.CLIENT);
        assertRefused(good.replace("</s:Envelope>", "<x/></s:Envelope>"), FaultCode.CLIENT);
        assertRefused(good.replace("</s:Body>", "</s:Body><s:Body><q/></s:Body>"), FaultCode.CLIENT);
        assertRefused(good.replace("s:Header", "s:Kepala"), FaultCode.CLIENT);
    }

    @Test
    void refusesMessagesWithoutExactlyOneSecurityHeader() {
        assertRefused(Caller.envelope("", "<q/>"), FaultCode.INVALID_SECURITY);
        assertRefused(Caller.envelope(EMPTY_SECURITY + EMPTY_SECURITY, "<q/>"), FaultCode.INVALID_SECURITY);
        assertRefused(Caller.envelope("", "<q/>").replace("<s:Header></s:Header>", ""), FaultCode.INVALID_SECURITY);
    }

    @Test
    void understandsOnlySecurity() throws RefusedException {
        String foreign = "<x:h xmlns:x=\"urn:x\" s:mustUnderstand=\"%s\" s:actor=\"%s\"/>";
        assertRefused(Caller.envelope(EMPTY_SECURITY + foreign.formatted("1", ""), "<q/>"), FaultCode.MUST_UNDERSTAND);
        assertRefused(
                Caller.envelope(
                        EMPTY_SECURITY + foreign.formatted("1", "http://schemas.xmlsoap.org/soap/actor/next"), "<q/>"),
                FaultCode.MUST_UNDERSTAND);
        assertThat(read(Caller.envelope(EMPTY_SECURITY + foreign.formatted("0", ""), "<q/>")))
                .isNotNull();
        assertThat(read(Caller.envelope(EMPTY_SECURITY + foreign.formatted("1", "urn:other"), "<q/>")))
                .isNotNull();
    }

    private static SoapRequest read(String message) throws RefusedException {
        return SoapRequest.read(message.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String message, FaultCode code) {
        assertThatThrownBy(() -> read(message))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.fault().code()).isEqualTo(code));
    }
}
