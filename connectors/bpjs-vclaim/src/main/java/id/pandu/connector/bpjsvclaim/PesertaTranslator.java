package id.pandu.connector.bpjsvclaim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Profile;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyAnswer.Found;
import id.pandu.connector.AgencyAnswer.NotFound;
import id.pandu.connector.AgencyAnswer.Refused;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Translates a lookup of coverage to VClaim's <i>Peserta</i> (eligibility by NIK) and back. */
final class PesertaTranslator {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final VClaimProperties properties;
    private final Clock clock;

    PesertaTranslator(VClaimProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * The question: is this NIK insured on today's date of service, by the clock of Jakarta?
     *
     * @throws IllegalArgumentException when the query is not for the coverage of a NIK of sixteen digits. VClaim has no
     *     question for households or names; a hub that asks so is at fault itself, and no answer or fault of the agency
     *     would be true.
     */
    VClaimRequest toRequest(LookupQuery query) {
        if (query.facet() == Facet.COVERAGE
                && query.person() instanceof PersonKey.Nik person
                && person.nik().matches("[0-9]{16}")) {
            LocalDate today = LocalDate.now(clock.withZone(JAKARTA));
            return new VClaimRequest(person.nik(), "/Peserta/nik/" + person.nik() + "/tglSEP/" + today);
        }
        throw new IllegalArgumentException("VClaim can be asked for the coverage of a NIK only.");
    }

    /**
     * The answer.
     *
     * @throws AgencyFault FAILED when the agency says that it failed, by HTTP status or code; INVALID_RESPONSE when what it
     *     says cannot be understood, or is about someone else
     */
    AgencyAnswer toAnswer(VClaimReply reply) {
        Optional<VClaimEnvelope> envelope = VClaimEnvelope.in(reply.body());
        return envelope.isPresent() ? toAnswer(envelope.get(), reply) : withoutEnvelope(reply);
    }

    private AgencyAnswer toAnswer(VClaimEnvelope envelope, VClaimReply reply) {
        Optional<Reason> refusal = envelope.refusal();
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (!reply.succeeded() || envelope.message().speaksOfTimeout()) {
            throw new AgencyFault(Kind.FAILED, "the agency says that it failed");
        }
        return switch (envelope.code()) {
            case "200" -> new Found(profile(envelope, reply), clock.instant());
            case "201" -> notFound(envelope);
            default -> throw new AgencyFault(Kind.FAILED, "the agency answered with an error code");
        };
    }

    private AgencyAnswer notFound(VClaimEnvelope envelope) {
        if (envelope.message().rejectsTheQuestion()) {
            throw new AgencyFault(Kind.FAILED, "the agency rejects the question");
        }
        return new NotFound(clock.instant());
    }

    /** A gateway in front of the service refuses in plain text or with a page. */
    private static AgencyAnswer withoutEnvelope(VClaimReply reply) {
        if (reply.succeeded()) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer is not an envelope");
        }
        return Optional.of(reply)
                .filter(VClaimReply::mayRefuse)
                .flatMap(refused -> NativeWording.of(refused.body()).refusal())
                .map(Refused::new)
                .orElseThrow(
                        () -> new AgencyFault(Kind.FAILED, "HTTP status " + reply.status() + " without an envelope"));
    }

    private Profile profile(VClaimEnvelope envelope, VClaimReply reply) {
        Peserta peserta = decrypted(envelope, reply.timestamp());
        peserta.requireAbout(reply.request().nik());
        return Profile.builder().coverage(peserta.toCoverage()).build();
    }

    private Peserta decrypted(VClaimEnvelope envelope, String timestamp) {
        String compressed = VClaimCipher.of(properties.consId(), properties.secret(), timestamp)
                .decrypt(envelope.response());
        String json = LzString.decompressFromEncodedURIComponent(compressed, properties.maxBody());
        return NativeJson.object(json)
                .map(answer -> answer.path("peserta"))
                .filter(ObjectNode.class::isInstance)
                .map(Peserta::new)
                .orElseThrow(() -> new AgencyFault(Kind.INVALID_RESPONSE, "the decrypted answer is not a peserta"));
    }
}
