package id.pandu.peers.camel;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** One Camel route, from HTTP to HTTP, on virtual threads. */
@SpringBootApplication
public class CamelPeer {

    static {
        System.setProperty("camel.threads.virtual.enabled", "true");
    }

    public static void main(String[] args) {
        SpringApplication.run(CamelPeer.class, args);
    }

    @Bean
    RouteBuilder passOn() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/v1/lookups?httpMethodRestrict=POST")
                        .routeId("pass-on")
                        .to("{{peer.upstream}}/v1/lookups?bridgeEndpoint=true&throwExceptionOnFailure=false")
                        .id("call-upstream");
            }
        };
    }
}
