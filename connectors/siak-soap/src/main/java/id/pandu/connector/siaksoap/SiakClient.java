package id.pandu.connector.siaksoap;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.http.AgencyHttp;
import id.pandu.connector.siaksoap.SiakReply.Filed;
import id.pandu.connector.siaksoap.SiakReply.People;
import id.pandu.connector.siaksoap.SiakReply.Person;
import id.pandu.connector.siaksoap.SiakReply.Refused;
import id.pandu.connector.siaksoap.SiakReply.Standing;
import id.pandu.connector.siaksoap.penduduk.AjukanPermohonan;
import id.pandu.connector.siaksoap.penduduk.CariKeluarga;
import id.pandu.connector.siaksoap.penduduk.CariNik;
import id.pandu.connector.siaksoap.penduduk.CariPenduduk;
import id.pandu.connector.siaksoap.penduduk.KesalahanLayanan;
import id.pandu.connector.siaksoap.penduduk.PendudukPort;
import id.pandu.connector.siaksoap.penduduk.Permintaan;
import id.pandu.connector.siaksoap.penduduk.StatusPermohonan;
import java.net.URI;
import java.util.stream.Stream;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.frontend.ClientProxy;

/**
 * The registry's operations. The calling thread waits, so it should be a virtual one; an interrupt or the timeout closes the
 * connection. Safe for any number of threads: how many may call at once is the hub's to bound.
 */
final class SiakClient implements AutoCloseable {

    private final AgencyHttp http;
    private final Bus bus;
    private final PendudukPort port;
    private final Client cxf;

    /**
     * @param bus closed with this client
     * @param port of that bus, over that HTTP
     */
    SiakClient(AgencyHttp http, Bus bus, PendudukPort port) {
        this.http = http;
        this.bus = bus;
        this.port = port;
        this.cxf = ClientProxy.getClient(port);
    }

    static SiakClient to(SiakProperties properties) {
        var http = new AgencyHttp(properties.timeout(), properties.maxBody());
        Bus bus = new CXFBusFactory().createBus();
        Rehearsal.hold(bus, properties);
        var conduit = new SoapOverHttp(URI.create(properties.url()), http);
        return new SiakClient(http, bus, SecuredPort.of(bus, properties, conduit));
    }

    /**
     * Asks the registry.
     *
     * @throws AgencyFault when there was no answer, or one that cannot be trusted or understood
     */
    SiakReply ask(Permintaan question) {
        // What CXF keeps of a call for the calling thread, the record included, goes with the call.
        try (Client.Contexts ofThisCall = cxf.getContexts()) {
            return reply(question);
        } catch (AgencyFault fault) {
            throw fault;
        } catch (Exception failed) {
            return refusal(failed);
        }
    }

    @Override
    public void close() {
        http.close();
        cxf.destroy();
        bus.shutdown(true);
    }

    private SiakReply reply(Permintaan question) throws KesalahanLayanan {
        return switch (question) {
            case CariNik person -> new Person(person, answered(port.cariNik(person)));
            case CariKeluarga family -> new People(family, answered(port.cariKeluarga(family)));
            case CariPenduduk description -> new People(description, answered(port.cariPenduduk(description)));
            case AjukanPermohonan application -> new Filed(application, answered(port.ajukanPermohonan(application)));
            case StatusPermohonan number -> new Standing(number, answered(port.statusPermohonan(number)));
            default -> throw new AgencyFault(Kind.FAILED, "the contract has no such operation");
        };
    }

    private static <T> T answered(T answer) {
        if (answer == null) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer holds nothing");
        }
        return answer;
    }

    /** CXF wraps what the conduit and the reader of faults threw; whatever else it objects to is the answer's form. */
    private static Refused refusal(Exception failed) {
        for (Throwable cause : causes(failed)) {
            if (cause instanceof AgencyFault fault) {
                throw fault;
            }
            if (cause instanceof NativeRefusal refusal) {
                return new Refused(refusal.reason());
            }
        }
        throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer breaks the contract");
    }

    private static Iterable<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
    }
}
