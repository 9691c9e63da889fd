package id.pandu.gateway.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The browser of an officer who has got a link. Nobody's credentials are in it. */
final class Browser {

    private static final int OK = 200;
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    private static final Pattern STEP = Pattern.compile("name=\"to\" value=\"([a-z-]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Nodes nodes;

    Browser(Nodes nodes) {
        this.nodes = nodes;
    }

    /** A page that came back, if it is one on which something can be done. */
    record Page(String text) {

        String version() {
            Matcher found = VERSION.matcher(text);
            return found.find() ? found.group(1) : "";
        }

        boolean offers(String step) {
            return STEP.matcher(text).results().anyMatch(found -> found.group(1).equals(step));
        }
    }

    /** Sends a form; nothing when nobody answers, or when the page is over. */
    Optional<Page> post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(nodes.next() + path))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return response.statusCode() == OK ? Optional.of(new Page(response.body())) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
