package id.pandu.gateway;

import static org.awaitility.Awaitility.await;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An officer of an agency without a system: a mailbox and a browser, without any token of ours. */
final class LinkVisitor {

    private static final Pattern PAGE = Pattern.compile("/tugas/[A-Za-z0-9_-]+");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    private static final Map<String, String> OFFICER =
            Map.of("name", "Slamet Riyadi, S.T.", "position", "Kepala Seksi 2");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String gateway;

    LinkVisitor(int port) {
        gateway = "http://127.0.0.1:" + port;
    }

    /** A page that came back. */
    record Page(int status, String text, HttpResponse<String> response) {

        /** The version that its forms send. */
        String version() {
            Matcher matcher = VERSION.matcher(text);
            return matcher.find() ? matcher.group(1) : "none";
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Page get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a form. */
    Page post(String path, Map<String, String> fields) throws Exception {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(gateway + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Says who she or he is. */
    Page open(String page) throws Exception {
        return post(page + "/buka", OFFICER);
    }

    /** Takes a step. */
    Page step(String page, String version, String to, String... fields) throws Exception {
        var form = new LinkedHashMap<>(OFFICER);
        form.put("version", version);
        form.put("to", to);
        for (int index = 0; index < fields.length; index += 2) {
            form.put(fields[index], fields[index + 1]);
        }
        return post(page + "/langkah", form);
    }

    private Page send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        return new Page(response.statusCode(), response.body(), response);
    }

    /** The mails about a referral, once there are so many. */
    static List<MimeMessage> mails(String number, int count) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> mails(number), found -> found.size() >= count);
    }

    private static List<MimeMessage> mails(String number) throws MessagingException {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage mail : Gateway.Surroundings.MAIL.getReceivedMessages()) {
            if (mail.getSubject().contains(number)) {
                found.add(mail);
            }
        }
        return found;
    }

    /** The path of the page that a mail leads to. */
    static String page(MimeMessage mail) throws Exception {
        Matcher matcher = PAGE.matcher(text(mail, "text/plain"));
        if (!matcher.find()) {
            throw new AssertionError("no link in the mail");
        }
        return matcher.group();
    }

    /** The parts of this type, one after the other. */
    static String text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (!(part.getContent() instanceof Multipart parts)) {
            return "";
        }
        var texts = new StringBuilder();
        for (int index = 0; index < parts.getCount(); index++) {
            BodyPart inner = parts.getBodyPart(index);
            texts.append(text(inner, type));
        }
        return texts.toString();
    }

    /** Every header and every text of a mail. */
    static String everything(MimeMessage mail) throws Exception {
        return Arrays.toString(Collections.list(mail.getAllHeaderLines()).toArray())
                + text(mail, "text/plain")
                + text(mail, "text/html");
    }
}
