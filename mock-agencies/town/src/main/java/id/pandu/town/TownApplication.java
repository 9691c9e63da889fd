package id.pandu.town;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The agency town as a process of its own. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(TownSettings.class)
public class TownApplication {

    /** Starts the town; what its operator has to put right is told in one line. */
    public static void main(String[] arguments) {
        try {
            SpringApplication.run(TownApplication.class, arguments);
        } catch (RuntimeException e) {
            System.err.println("agency town: cannot start: " + StartupMessage.of(e));
            System.exit(1);
        }
    }
}
