package id.pandu.peers.webflux;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring Cloud Gateway on WebFlux with one route and no filter. */
@SpringBootApplication
public class WebFluxPeer {

    public static void main(String[] args) {
        SpringApplication.run(WebFluxPeer.class, args);
    }
}
