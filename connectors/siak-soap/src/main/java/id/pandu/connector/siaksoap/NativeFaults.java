package id.pandu.connector.siaksoap;

import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.siaksoap.penduduk.KesalahanLayanan;
import id.pandu.connector.siaksoap.penduduk.KodeKesalahan;
import java.util.Set;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Says what a SOAP fault of the registry means, and drops its words. It sees the registry's faults only: what CXF itself objects
 * to in an answer, a Timestamp that is too old for instance, looks alike afterwards and must not pass for a refusal.
 */
final class NativeFaults extends AbstractPhaseInterceptor<Message> {

    private static final String WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-";
    private static final Set<String> SECURITY = Set.of(WSS + "secext-1.0.xsd", WSS + "utility-1.0.xsd");

    NativeFaults() {
        super(Phase.PRE_LOGICAL);
    }

    @Override
    public void handleMessage(Message message) {
        message.setContent(Exception.class, meaning(message.getContent(Exception.class)));
    }

    /** What a fault means, as an exception without a native word. */
    private static RuntimeException meaning(@Nullable Exception fault) {
        if (fault instanceof KesalahanLayanan typed) {
            return meaning(typed.getFaultInfo().getKODE());
        }
        return fault instanceof Fault untyped && concernsSecurity(untyped)
                ? new NativeRefusal(Reason.CREDENTIALS)
                : failed();
    }

    private static RuntimeException meaning(@Nullable KodeKesalahan code) {
        if (code == null) {
            return failed();
        }
        return switch (code) {
            case LOGIN_GAGAL, USER_TIDAK_AKTIF -> new NativeRefusal(Reason.CREDENTIALS);
            case IP_TIDAK_SESUAI, INSTANSI_TIDAK_AKTIF, PKS_TIDAK_BERLAKU -> new NativeRefusal(Reason.NOT_ENTITLED);
            case KUOTA_HABIS -> new NativeRefusal(Reason.QUOTA);
            case PARAMETER_TIDAK_VALID -> new AgencyFault(Kind.FAILED, "the agency rejects the question");
            case GANGGUAN -> failed();
        };
    }

    /** WS-Security's own fault codes: our token, our Timestamp, or clocks that differ. */
    private static boolean concernsSecurity(Fault fault) {
        return fault.getFaultCode() != null
                && SECURITY.contains(fault.getFaultCode().getNamespaceURI());
    }

    private static AgencyFault failed() {
        return new AgencyFault(Kind.FAILED, "the agency says that it failed");
    }
}
