package id.pandu.peers.webmvc;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring Cloud Gateway on WebMVC with virtual threads, one route and no filter. */
@SpringBootApplication
public class WebMvcPeer {

    public static void main(String[] args) {
        SpringApplication.run(WebMvcPeer.class, args);
    }
}
