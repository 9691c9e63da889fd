package id.pandu.hub.consent;

import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store, an audit log and keys that end with the test. */
final class ConsentFakes implements ConsentStore, AuditLog, SubjectCipher {

    final List<AuditEntry> entries = new ArrayList<>();
    final List<String> encrypted = new ArrayList<>();
    final SubjectKeys keys = new PlainKeys();
    boolean auditFails;

    /** Runs before the next consent is added, as somebody who is quicker would. */
    Runnable quicker = () -> {};

    private final Map<String, RegisteredConsent> consents = new HashMap<>();

    @Override
    public Optional<RegisteredConsent> find(String organisation, String reference) {
        return Optional.ofNullable(consents.get(organisation + "/" + reference));
    }

    @Override
    public boolean add(RegisteredConsent consent, byte[] encryptedSubject, Runnable proof) {
        Runnable first = quicker;
        quicker = () -> {};
        first.run();
        if (find(consent.organisation(), consent.reference()).isPresent()) {
            return false;
        }
        proof.run();
        consents.put(consent.organisation() + "/" + consent.reference(), consent);
        return true;
    }

    @Override
    public boolean withdraw(String organisation, String reference, Instant at, Runnable proof) {
        RegisteredConsent old = find(organisation, reference).orElseThrow();
        if (old.withdrawnAt() != null) {
            return false;
        }
        proof.run();
        consents.put(
                organisation + "/" + reference,
                new RegisteredConsent(
                        organisation,
                        reference,
                        old.subject(),
                        old.facets(),
                        old.purposes(),
                        old.registeredAt(),
                        old.expires(),
                        at));
        return true;
    }

    @Override
    public void record(AuditEntry entry) {
        if (auditFails) {
            throw new UnavailableException(ProblemType.HUB_AUDIT_UNAVAILABLE, "told to fail");
        }
        entries.add(entry);
    }

    @Override
    public byte[] encrypt(String context, String text) {
        encrypted.add(context + "|" + text);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Two live keys; hashes that anybody can read. */
    private static final class PlainKeys implements SubjectKeys {

        @Override
        public SubjectKey current(SubjectName name) {
            return new SubjectKey("k2", "k2 " + name.text());
        }

        @Override
        public List<SubjectKey> all(SubjectName name) {
            return List.of(current(name), new SubjectKey("k1", "k1 " + name.text()));
        }
    }
}
