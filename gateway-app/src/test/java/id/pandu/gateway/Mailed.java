package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;

/**
 * A task of the housing office that has arrived by mail.
 *
 * @param address of the referral
 * @param referral its id
 * @param number its number
 * @param task id of the task
 * @param mail the mail
 * @param page where its link leads
 */
record Mailed(String address, String referral, String number, String task, MimeMessage mail, String page) {

    static final String BUDI = "3314100904129994";
    static final String ON_DUTY = "\"legalBasis\": \"PUBLIC_DUTY\"";

    /** Refers a resident with this need, and waits for the mail. */
    static Mailed about(HubClient counter, String description) throws Exception {
        return of(counter, submit(counter, "unfit-housing", description, ON_DUTY));
    }

    /** The mail about a referral. */
    static Mailed of(HubClient counter, Reply taken) throws Exception {
        String address = taken.headers().firstValue("Location").orElseThrow();
        JsonNode referral = taken.json();
        assertThat(referral.at("/tasks/0/agency").asText()).isEqualTo("perkim-sragen");
        awaitReceived(counter, address);
        String number = referral.path("number").asText();
        MimeMessage mail = LinkVisitor.mails(number, 1).getFirst();
        return new Mailed(
                address,
                referral.path("id").asText(),
                number,
                referral.at("/tasks/0/id").asText(),
                mail,
                LinkVisitor.page(mail));
    }

    static Reply submit(HubClient counter, String category, String description, String basis) throws Exception {
        Reply reply = counter.send(counter.to("/v1/referrals")
                .header("Content-Type", "application/json")
                .header("Pandu-Actor", "siti.petugas;role=front-office")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("""
                        {"subject": {"nik": "%s"}, "region": "33.14", "priority": "urgent", %s,
                         "need": {"sector": "housing", "category": "%s", "description": "%s"}}
                        """.formatted(BUDI, basis, category, description))));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }

    static void awaitReceived(HubClient counter, String address) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> counter.get(address)
                        .json()
                        .at("/tasks/0/status")
                        .asText()
                        .equals("received"));
    }
}
