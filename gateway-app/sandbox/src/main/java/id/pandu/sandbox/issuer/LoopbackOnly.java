package id.pandu.sandbox.issuer;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.AbstractConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Refuses to start where another machine could reach this issuer: its secrets stand in the documentation. */
@Component
final class LoopbackOnly implements WebServerFactoryCustomizer<AbstractConfigurableWebServerFactory>, Ordered {

    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public void customize(AbstractConfigurableWebServerFactory server) {
        if (!isLoopback(server.getAddress())) {
            throw new InvalidConfigurationPropertyValueException(
                    "server.address", server.getAddress(), "The sandbox's issuer listens on " + LOOPBACK + " only.");
        }
    }

    /** After all others, one of which takes the address from the settings. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private static boolean isLoopback(@Nullable InetAddress address) {
        return address != null && LOOPBACK.equals(address.getHostAddress());
    }
}
