package id.pandu.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The gateway that waits half as long for agencies, for tests that make it wait often. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Gateway
@TestPropertySource(
        properties = {
            "pandu.agencies.dukcapil.guard.timeout=1500ms",
            "pandu.agencies.dukcapil.connection.timeout=1200ms",
            "pandu.agencies.bpjs-kesehatan.guard.timeout=1500ms",
            "pandu.agencies.bpjs-kesehatan.connection.timeout=1200ms",
            "pandu.agencies.satusehat.guard.timeout=1500ms",
            "pandu.agencies.satusehat.connection.timeout=1200ms",
            "pandu.agencies.disdik-sragen.guard.timeout=1500ms",
            "pandu.agencies.dinsos-sragen.guard.timeout=1500ms",
            "pandu.agencies.dinsos-sragen.connection.timeout=1200ms",
        })
@interface ImpatientGateway {}
