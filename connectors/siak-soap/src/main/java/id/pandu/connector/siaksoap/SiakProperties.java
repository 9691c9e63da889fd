package id.pandu.connector.siaksoap;

import id.pandu.connector.http.HttpSettings;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the civil registry, as whom, and under which agreement.
 *
 * @param url address of the service, for instance {@code http://localhost:8090/siak/PendudukService}
 * @param username user that the registry issued, for the UsernameToken
 * @param password of that user
 * @param institution id of the asking organisation at the registry ({@code ID_LEMBAGA})
 * @param agreement number of the agreement under which it asks ({@code NO_PKS})
 * @param timeout for the whole call, half of it at most for the connection; 3 s unless set
 * @param maxBody how many bytes of an answer are read; 1 MiB unless set
 */
public record SiakProperties(
        String url,
        String username,
        String password,
        String institution,
        String agreement,
        Duration timeout,
        int maxBody) {

    private static final HttpSettings SETTINGS = new HttpSettings("siak-soap");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._/-]{1,60}");

    private static final String ADDRESS = "http://localhost:8090/siak/PendudukService";
    private static final String ISSUED = "issued by the registry to whoever may ask";
    private static final String AGREED = "written in the agreement with the registry: 1 to 60 of A-Z a-z 0-9 . _ / -";

    /**
     * @throws IllegalArgumentException naming the setting that is missing or malformed, never its value
     */
    public SiakProperties(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @Nullable String institution,
            @Nullable String agreement,
            @Nullable Duration timeout,
            int maxBody) {
        this.url = SETTINGS.address("url", url, ADDRESS);
        this.username = SETTINGS.headerText("username", username, ISSUED);
        this.password = SETTINGS.text("password", password, ISSUED);
        this.institution = SETTINGS.text("institution", code(institution), AGREED);
        this.agreement = SETTINGS.text("agreement", code(agreement), AGREED);
        this.timeout = SETTINGS.timeout(timeout);
        this.maxBody = SETTINGS.maxBody(maxBody);
    }

    /** The address only: the rest are credentials. */
    @Override
    public String toString() {
        return "SiakProperties[" + url + ", redacted]";
    }

    /** The text when it is what the contract calls {@code Kode}. */
    private static @Nullable String code(@Nullable String text) {
        return text != null && CODE.matcher(text).matches() ? text : null;
    }
}
