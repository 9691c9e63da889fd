package id.pandu.sandbox.issuer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * The token issuer as a process of its own. The gateway knows it by its address only, as it would know any OpenID provider. Its key is
 * made at each start, by Spring Boot.
 */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(IssuerProperties.class)
public class IssuerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(IssuerApplication.class, arguments);
    }
}
