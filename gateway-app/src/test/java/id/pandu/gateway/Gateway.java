package id.pandu.gateway;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.pandu.town.harness.AgencyTown;
import id.pandu.town.harness.FreePorts;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The whole gateway with the sandbox's configuration, on a free port, beside a real agency town and a real database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.additional-location=file:sandbox/config/gateway.yaml",
            "pandu.identity.issuer-uri=${sandbox.issuer}",
            // Faults are injected by the dozen here; the breaker has tests of its own.
            "pandu.agencies.bpjs-kesehatan.guard.window=1000",
            "pandu.agencies.disdik-sragen.guard.window=1000",
            "pandu.agencies.dukcapil.guard.window=1000",
            "pandu.agencies.satusehat.guard.window=1000",
            "pandu.agencies.dinsos-sragen.guard.window=1000",
            // Whoever asks again does so every time: what becomes of a fault must not hang on the tests before.
            "pandu.agencies.bpjs-kesehatan.guard.retry-budget=100",
            "pandu.agencies.disdik-sragen.guard.retry-budget=100",
            "pandu.agencies.dukcapil.guard.retry-budget=100",
            "pandu.agencies.satusehat.guard.retry-budget=100",
            "pandu.agencies.dinsos-sragen.guard.retry-budget=100",
            // Off in tests unless it is switched on.
            "management.prometheus.metrics.export.enabled=true",
            // Whatever else this machine does meanwhile; turning away has tests of its own.
            "pandu.admission.strained=20s",
            "pandu.admission.exhausted=30s",
            // Tests count on agencies being asked; the cache has tests of its own.
            Gateway.NOTHING_KEPT,
            "pandu.oversight.enumeration.people=60",
            "pandu.oversight.enumeration.every=1s",
            // Every test calls as this consumer; the limit has tests of its own.
            "pandu.limits.consumers.uji-nasional.requests=1000000",
            "pandu.limits.consumers.uji-terbatas.requests=3",
            "pandu.limits.consumers.uji-terbatas.per=1h"
        })
@ContextConfiguration(initializers = Gateway.Surroundings.class)
@interface Gateway {

    String NOTHING_KEPT = "pandu.cache.enabled=false";

    /** Starts what the gateway talks to, once for all tests. */
    final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final AgencyTown TOWN = AgencyTown.shared();

        /** The mail server of agencies that have nothing but mail. */
        static final GreenMail MAIL = mailServer();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(GatewayProcess.settings(TOWN))
                    .and(HubDatabase.in(TOWN.cluster(), "pandu").settings())
                    .and(TestSecrets.shared().settings())
                    .and("spring.mail.port=" + MAIL.getSmtp().getPort())
                    .and("pandu.audit.checkpoint-file=" + TestSecrets.shared().freshCheckpointFile())
                    .applyTo(context);
        }

        private static GreenMail mailServer() {
            var server = new GreenMail(new ServerSetup(FreePorts.next(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            return server;
        }
    }
}
