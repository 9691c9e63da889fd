package id.pandu.town.siak;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Puts answers and faults into envelopes with a WS-Security Timestamp. */
final class AnswerEnvelope {

    private static final Duration VALID_FOR = Duration.ofMinutes(5);

    private AnswerEnvelope() {}

    /** The envelope of an answer, created at this moment. */
    static String of(Told told, Instant created) {
        XmlText xml = opened(created);
        told.writeTo(xml);
        return xml.end();
    }

    /** The envelope of a fault, created at this moment. */
    static String of(SoapFault fault, Instant created) {
        XmlText xml = opened(created);
        xml.open("soap:Fault").leaf("faultcode", fault.code().qualifiedName()).leaf("faultstring", fault.text());
        ServiceError detail = fault.detail();
        if (detail != null) {
            xml.open("detail").open("Kesalahan").attribute("xmlns", Namespaces.PENDUDUK);
            xml.leaf("KODE", detail.name()).leaf("PESAN", fault.text());
        }
        return xml.end();
    }

    private static XmlText opened(Instant created) {
        Instant moment = created.truncatedTo(ChronoUnit.MILLIS);
        return new XmlText()
                .open("soap:Envelope")
                .attribute("xmlns:soap", Namespaces.SOAP)
                .attribute("xmlns:wsse", Namespaces.WSSE)
                .attribute("xmlns:wsu", Namespaces.WSU)
                .open("soap:Header")
                .open("wsse:Security")
                .open("wsu:Timestamp")
                .attribute("wsu:Id", "TS-1")
                .leaf("wsu:Created", moment.toString())
                .leaf("wsu:Expires", moment.plus(VALID_FOR).toString())
                .close()
                .close()
                .close()
                .open("soap:Body");
    }
}
