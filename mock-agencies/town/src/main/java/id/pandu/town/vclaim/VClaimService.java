package id.pandu.town.vclaim;

import id.pandu.town.faults.FaultKind;
import id.pandu.town.http.NativeAnswer;
import id.pandu.town.population.Membership;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers requests to VClaim v2, Peserta only. Wording of the "201" messages is invented, none was captured from BPJS. */
public final class VClaimService {

    private static final Pattern PESERTA = Pattern.compile("/Peserta/(nik|nokartu)/([^/]*)/tglSEP/([^/]*)");
    private static final Envelope NO_DATA = Envelope.refusal("201", "Data tidak ditemukan");
    private static final Envelope BAD_DATE = Envelope.refusal("201", "Format tanggal SEP tidak sesuai");

    private final VClaimCipher cipher;
    private final ConsumerGate gate;
    private final Members members;
    private final Clock clock;

    /** A service that knows one consumer and these members. */
    public VClaimService(VClaimConsumer consumer, Duration maxSkew, List<Membership> memberships, Clock clock) {
        this.cipher = new VClaimCipher(consumer.consId(), consumer.secret());
        this.gate = new ConsumerGate(consumer, cipher, maxSkew, clock);
        this.members = new Members(memberships);
        this.clock = clock;
    }

    NativeAnswer answer(VClaimRequest request) {
        Matcher path = PESERTA.matcher(request.path());
        if (!path.matches()) {
            return NativeAnswer.iisPage(404, "404 - File or directory not found.");
        }
        if (!"GET".equals(request.method())) {
            return NativeAnswer.iisPage(405, "405 - HTTP verb used to access this page is not allowed.");
        }
        Envelope answer = gate.check(request).orElseGet(() -> admitted(request, path));
        return NativeAnswer.json(answer.toJson());
    }

    private Envelope admitted(VClaimRequest request, Matcher path) {
        Envelope refusal = refusal(request.fault());
        if (refusal != null) {
            return refusal;
        }
        LocalDate serviceDate = date(path.group(3));
        if (serviceDate == null) {
            return BAD_DATE;
        }
        Optional<Membership> member = members.find(path.group(1), path.group(2));
        return member.map(found -> found(request, found, serviceDate)).orElse(NO_DATA);
    }

    private static @Nullable Envelope refusal(@Nullable FaultKind fault) {
        if (fault == null) {
            return null;
        }
        return switch (fault) {
            case UNAUTHORIZED_SERVICE -> ConsumerGate.NOT_REGISTERED;
            case CONSUMER_EXPIRED -> ConsumerGate.EXPIRED;
            case SIGNATURE_MISMATCH -> ConsumerGate.WRONG_SIGNATURE;
            case BUSINESS_ERROR -> Envelope.refusal("500", "Object reference not set to an instance of an object.");
            default -> null;
        };
    }

    private Envelope found(VClaimRequest request, Membership member, LocalDate serviceDate) {
        String timestamp = request.header("x-timestamp");
        FaultKind fault = request.fault();
        String json = PesertaJson.of(toldInsteadOf(member, fault), serviceDate, LocalDate.now(clock));
        if (fault == FaultKind.UNDECRYPTABLE) {
            return Envelope.ok(new VClaimCipher("another", "consumer").seal(json, timestamp));
        }
        if (fault == FaultKind.NOT_JSON_AFTER_DECRYPTION) {
            return Envelope.ok(cipher.seal("<html>Runtime Error</html>", timestamp));
        }
        Envelope answer = Envelope.ok(cipher.seal(json, timestamp));
        return fault == FaultKind.CODE_AS_NUMBER ? answer.withNumericCode() : answer;
    }

    private Membership toldInsteadOf(Membership member, @Nullable FaultKind fault) {
        if (fault == FaultKind.WRONG_PERSON) {
            return members.otherThan(member);
        }
        return fault == FaultKind.NULL_NIK ? members.nikLessOtherThan(member) : member;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
