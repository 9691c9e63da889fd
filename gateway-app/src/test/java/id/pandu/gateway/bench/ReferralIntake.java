package id.pandu.gateway.bench;

import id.pandu.gateway.TestIssuer;
import id.pandu.town.harness.AgencyTown;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A counter that submits referrals of ever other residents, in turn to the five agencies that have an interface. */
final class ReferralIntake {

    private static final int CREATED = 201;
    private static final Pattern TASK = Pattern.compile("\"tasks\":\\[\\{\"id\":\"([0-9a-f-]{36})\"");
    private static final List<String> NEEDS = List.of(
            "\"civil-administration\", \"category\": \"birth-record\"",
            "\"education\", \"category\": \"school-dropout\"",
            "\"food\", \"category\": \"food-shortage\"",
            "\"health\", \"category\": \"malnutrition\"",
            "\"health\", \"category\": \"no-health-insurance\"");

    private final AtomicInteger next = new AtomicInteger();
    private final List<String> residents = new ArrayList<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI address;
    private final String token;

    ReferralIntake(int port, AgencyTown town) {
        address = URI.create("http://127.0.0.1:" + port + "/v1/referrals");
        token = TestIssuer.shared()
                .token(claims -> claims.expirationTime(Date.from(Instant.now().plus(Duration.ofHours(2)))));
        town.control()
                .people(Map.of("region", "33.14", "size", 500))
                .path("people")
                .forEach(person -> {
                    if (person.hasNonNull("nik")) {
                        residents.add(person.path("nik").asText());
                    }
                });
    }

    /** Submits one, and gives its task's id; anything but a 201 ends the benchmark. */
    String submit() {
        int number = next.getAndIncrement();
        String body = """
                {"subject": {"nik": "%s"}, "region": "33.14", "priority": "routine", "legalBasis": "PUBLIC_DUTY",
                 "need": {"sector": %s, "description": "Ibu dua anak, suami sakit"}}
                """.formatted(residents.get(number % residents.size()), NEEDS.get(number % NEEDS.size()));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Pandu-Actor", "uji.petugas;role=front-office")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != CREATED) {
                throw new IllegalStateException("The gateway answers " + response.statusCode());
            }
            Matcher task = TASK.matcher(response.body());
            return task.find() ? task.group(1) : "";
        } catch (IOException failed) {
            throw new IllegalStateException("The gateway does not answer", failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
