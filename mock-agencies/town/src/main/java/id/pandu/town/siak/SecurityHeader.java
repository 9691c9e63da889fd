package id.pandu.town.siak;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.w3c.dom.Element;

/**
 * A WS-Security header: one UsernameToken and one Timestamp, nothing else.
 *
 * @param created of the Timestamp
 * @param expires of the Timestamp
 */
record SecurityHeader(UsernameToken token, Instant created, Instant expires) {

    /** Reads a header. */
    static SecurityHeader read(Element security) throws RefusedException {
        if (Elements.children(security).size() != 2) {
            throw invalid("One UsernameToken and one Timestamp are required");
        }
        UsernameToken token = UsernameToken.read(child(security, Namespaces.WSSE, "UsernameToken"));
        Element timestamp = child(security, Namespaces.WSU, "Timestamp");
        Instant created = instant(text(timestamp, Namespaces.WSU, "Created"));
        Instant expires = instant(text(timestamp, Namespaces.WSU, "Expires"));
        if (!expires.isAfter(created)) {
            throw invalid("A Timestamp expires after it was created");
        }
        return new SecurityHeader(token, created, expires);
    }

    static RefusedException invalid(String text) {
        return new RefusedException(SoapFault.of(FaultCode.INVALID_SECURITY, text));
    }

    static String text(Element parent, String namespace, String name) throws RefusedException {
        return Elements.text(parent, namespace, name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> invalid("Exactly one " + name + " is required"));
    }

    static Instant instant(String text) throws RefusedException {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw invalid("A date is an xs:dateTime with its zone");
        }
    }

    private static Element child(Element parent, String namespace, String name) throws RefusedException {
        return Elements.only(parent, namespace, name)
                .orElseThrow(() -> invalid("Exactly one " + name + " is required"));
    }
}
