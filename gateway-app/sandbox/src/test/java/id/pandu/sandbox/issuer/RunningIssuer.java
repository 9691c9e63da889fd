package id.pandu.sandbox.issuer;

import id.pandu.town.harness.FreePorts;
import org.springframework.boot.SpringApplication;

/** The issuer with the sandbox's own consumers and officers, on a free port, once for all tests. */
final class RunningIssuer {

    static final String SETTINGS = "--spring.config.additional-location=file:config/issuer.yaml";

    static final String ADDRESS = start();

    private RunningIssuer() {}

    private static String start() {
        int port = FreePorts.next();
        SpringApplication.run(IssuerApplication.class, "--server.port=" + port, SETTINGS);
        return "http://localhost:" + port;
    }
}
