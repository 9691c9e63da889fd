package id.pandu.connector.siaksoap;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pandu.connector.siaksoap.penduduk.CariNik;
import id.pandu.connector.siaksoap.penduduk.PendudukPort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.Logger;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.Bus;
import org.apache.cxf.common.logging.LogUtils;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.transport.AbstractConduit;
import org.apache.cxf.ws.addressing.EndpointReferenceUtils;

/**
 * One question that leads nowhere and answers itself, asked at the start: CXF, JAXB, WS-Security and the schema take seconds to
 * load, which the first caller would otherwise spend waiting.
 */
final class Rehearsal extends AbstractConduit {

    private static final Logger LOG = LogUtils.getL7dLogger(Rehearsal.class);

    /** Serial 9999 is never issued. */
    private static final String NOBODY = "3314100101019999";

    private Rehearsal(URI address) {
        super(EndpointReferenceUtils.getEndpointReference(address.toString()));
    }

    /** Asks and answers once; nothing is sent. */
    static void hold(Bus bus, SiakProperties properties) {
        PendudukPort port = SecuredPort.of(bus, properties, new Rehearsal(URI.create(properties.url())));
        var question = new CariNik();
        question.setIDLEMBAGA(properties.institution());
        question.setNOPKS(properties.agreement());
        question.setNIK(NOBODY);
        try {
            port.cariNik(question);
        } catch (Exception impossible) {
            throw new IllegalStateException("The rehearsal of a question failed", impossible);
        } finally {
            ClientProxy.getClient(port).destroy();
        }
    }

    @Override
    public void prepare(Message question) {
        question.setContent(OutputStream.class, new ByteArrayOutputStream());
    }

    @Override
    public void close(Message message) throws IOException {
        if (message.getContent(OutputStream.class) != null) {
            message.removeContent(OutputStream.class);
            Message answer = new MessageImpl();
            answer.setExchange(message.getExchange());
            answer.put(Message.RESPONSE_CODE, 200);
            answer.put(Message.ENCODING, UTF_8.name());
            answer.setContent(XMLStreamReader.class, BoundedXml.read(answer(Instant.now())));
            getMessageObserver().onMessage(answer);
        }
    }

    private static String answer(Instant now) {
        return """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>
            <w:Security xmlns:w="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">
            <u:Timestamp xmlns:u="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd">
            <u:Created>%s</u:Created><u:Expires>%s</u:Expires></u:Timestamp></w:Security></s:Header><s:Body>
            <CariNikHasil xmlns="https://pandu.id/siak/penduduk/v1"><RESPONSE_CODE>13</RESPONSE_CODE>
            <RESPON>Data Tidak Ditemukan</RESPON><quotaLimiter>0</quotaLimiter></CariNikHasil></s:Body></s:Envelope>
            """.formatted(
                        now.truncatedTo(ChronoUnit.MILLIS), now.plusSeconds(60).truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    protected Logger getLogger() {
        return LOG;
    }
}
