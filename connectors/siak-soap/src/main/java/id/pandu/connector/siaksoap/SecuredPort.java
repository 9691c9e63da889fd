package id.pandu.connector.siaksoap;

import id.pandu.connector.siaksoap.penduduk.PendudukPort;
import id.pandu.connector.siaksoap.penduduk.PendudukService;
import jakarta.xml.ws.BindingProvider;
import java.util.Map;
import java.util.Objects;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.Bus;
import org.apache.cxf.annotations.SchemaValidation.SchemaValidationType;
import org.apache.cxf.endpoint.PreexistingConduitSelector;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.Conduit;
import org.apache.cxf.ws.security.SecurityConstants;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.WSS4JConstants;
import org.apache.wss4j.common.ext.WSPasswordCallback;

/**
 * Makes the port of one registry: WS-Security by action (UsernameToken with digest, nonce and created, and a Timestamp; on answers
 * a Timestamp), schema validation both ways.
 */
final class SecuredPort {

    private static final String WSDL = "/id/pandu/spec/siak-soap/penduduk.wsdl";
    private static final String TIMESTAMP_TTL_SECONDS = "300";

    /** Exceptions of CXF hold native text, so of a failed call CXF logs nothing: the hub tells of it. */
    private static final FaultListener SILENCE = (exception, description, message) -> false;

    private SecuredPort() {}

    static PendudukPort of(Bus bus, SiakProperties properties, Conduit conduit) {
        var factory = new JaxWsProxyFactoryBean();
        factory.setBus(bus);
        factory.setServiceClass(PendudukPort.class);
        factory.setWsdlURL(
                Objects.requireNonNull(SecuredPort.class.getResource(WSDL)).toString());
        factory.setServiceName(PendudukService.SERVICE);
        factory.setEndpointName(PendudukService.PendudukPort);
        factory.setAddress(properties.url());
        factory.setConduitSelector(new PreexistingConduitSelector(conduit));
        factory.setProperties(Map.of(
                Message.SCHEMA_VALIDATION_ENABLED,
                SchemaValidationType.BOTH,
                FaultListener.class.getName(),
                SILENCE,
                // It keeps signed Timestamps only, and on disk.
                SecurityConstants.ENABLE_TIMESTAMP_CACHE,
                "false"));
        factory.getOutInterceptors().add(new WSS4JOutInterceptor(outgoing(properties)));
        factory.getInInterceptors().add(new AnswerTimestamp());
        factory.getInFaultInterceptors().add(new NativeFaults());
        PendudukPort port = factory.create(PendudukPort.class);
        // Otherwise threads that call at once share what CXF notes of a request.
        ((BindingProvider) port).getRequestContext().put("thread.local.request.context", "true");
        return port;
    }

    private static Map<String, Object> outgoing(SiakProperties properties) {
        CallbackHandler password = callbacks -> answer(callbacks, properties.password());
        return Map.of(
                ConfigurationConstants.ACTION,
                ConfigurationConstants.USERNAME_TOKEN + " " + ConfigurationConstants.TIMESTAMP,
                ConfigurationConstants.USER,
                properties.username(),
                ConfigurationConstants.PASSWORD_TYPE,
                WSS4JConstants.PW_DIGEST,
                ConfigurationConstants.PW_CALLBACK_REF,
                password,
                ConfigurationConstants.TTL_TIMESTAMP,
                TIMESTAMP_TTL_SECONDS);
    }

    private static void answer(Callback[] callbacks, String password) {
        for (Callback callback : callbacks) {
            if (callback instanceof WSPasswordCallback asked) {
                asked.setPassword(password);
            }
        }
    }
}
