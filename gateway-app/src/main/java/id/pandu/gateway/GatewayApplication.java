package id.pandu.gateway;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The gateway: one process, stateless, any number of them behind a load balancer. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayApplication.class);

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int FEWEST_CARRIERS = 8;

    static {
        // Camel reads this once, when its first thread pool is made; without it every route shares eight platform
        // threads.
        System.setProperty("camel.threads.virtual.enabled", "true");
        if (System.getProperty(CARRIERS) == null) {
            // A virtual thread that waits for a class holds its carrier; two would hold all that a small machine has.
            // The JDK reads this with the first virtual thread.
            System.setProperty(
                    CARRIERS,
                    String.valueOf(
                            Math.max(FEWEST_CARRIERS, Runtime.getRuntime().availableProcessors())));
        }
    }

    public static void main(String[] args) {
        SpringApplication.run(GatewayApplication.class, args);
        if (isInsideItsJar()) {
            LOG.warn(
                    "Started from inside its jar, where it may stand still under load: unpack it first, see docs/operating.md");
        }
    }

    private static boolean isInsideItsJar() {
        return GatewayApplication.class
                .getClassLoader()
                .getClass()
                .getName()
                .startsWith("org.springframework.boot.loader.");
    }
}
