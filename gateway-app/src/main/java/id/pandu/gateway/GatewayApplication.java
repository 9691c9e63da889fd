package id.pandu.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The gateway: one process, stateless, any number of them behind a load balancer. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    static {
        // Camel reads this once, when its first thread pool is made; without it every route shares eight platform
        // threads.
        System.setProperty("camel.threads.virtual.enabled", "true");
    }

    public static void main(String[] args) {
        SpringApplication.run(GatewayApplication.class, args);
    }
}
