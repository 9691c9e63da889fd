package id.pandu.connector.siaksoap;

import jakarta.xml.soap.SOAPBody;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPMessage;
import java.util.Map;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.saaj.SAAJInInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;

/**
 * Requires of every answer a Timestamp that is neither old nor ahead of us; of faults not: they hold nobody's data, and when the two
 * clocks are apart, the fault that says so bears the other clock's time.
 */
final class AnswerTimestamp extends WSS4JInInterceptor {

    private static final String TTL_SECONDS = "300";
    private static final String CLOCK_SKEW_SECONDS = "60";

    AnswerTimestamp() {
        super(Map.of(
                ConfigurationConstants.ACTION,
                ConfigurationConstants.TIMESTAMP,
                ConfigurationConstants.TIMESTAMP_STRICT,
                "true",
                ConfigurationConstants.TTL_TIMESTAMP,
                TTL_SECONDS,
                ConfigurationConstants.TTL_FUTURE_TIMESTAMP,
                CLOCK_SKEW_SECONDS));
    }

    @Override
    public void handleMessage(SoapMessage answer) throws Fault {
        SAAJInInterceptor.INSTANCE.handleMessage(answer);
        if (!isFault(answer)) {
            super.handleMessage(answer);
        }
    }

    private static boolean isFault(SoapMessage answer) {
        try {
            SOAPMessage whole = answer.getContent(SOAPMessage.class);
            SOAPBody body = whole == null ? null : whole.getSOAPBody();
            return body != null && body.hasFault();
        } catch (SOAPException broken) {
            throw new Fault(broken);
        }
    }
}
