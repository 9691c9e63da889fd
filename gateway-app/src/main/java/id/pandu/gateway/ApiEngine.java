package id.pandu.gateway;

import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpEngine;

/** Makes Camel's REST DSL answer through {@link ApiConsumer}. */
final class ApiEngine extends SpringBootPlatformHttpEngine {

    ApiEngine(int port) {
        super(port);
    }

    @Override
    public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
        return new ApiConsumer(endpoint, processor);
    }
}
