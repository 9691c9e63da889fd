package id.pandu.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries a call through the routes on the thread that it came on, which is a virtual one already. Camel would hand it to another one, and Spring MVC would
 * send the finished request through filters and mappings a second time.
 */
final class ApiConsumer extends SpringBootPlatformHttpConsumer {

    ApiConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
        super(endpoint, processor, Runnable::run);
    }

    /** Nothing is left to wait for when this returns; a future, even one that is done, would begin an asynchronous request. */
    @Override
    public @Nullable CompletableFuture<Void> service(HttpServletRequest request, HttpServletResponse response) {
        super.service(request, response).join();
        return null;
    }
}
