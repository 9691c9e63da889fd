package id.pandu.hub.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pandu.api.model.DescribedPerson;
import id.pandu.api.model.LetterCheck;
import id.pandu.api.model.NikPerson;
import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralStatus;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.Caller.Officer;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import id.pandu.hub.referral.ReferralAudit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LetterDeskTest {

    private static final CallContext COUNTER = call("loket-sragen");
    private static final CallContext ANYBODY = new CallContext("t", Locale.of("id"), Caller.ANONYMOUS, Instant.EPOCH);

    private final List<AuditEntry> entries = new ArrayList<>();
    private Referral kept = Letters.referral();

    @Test
    void issuesALetterThatIsGenuine() {
        Letter letter = issued("key-1");

        assertThat(check(letter.referral().number(), letter.code().grouped(), "key-1"))
                .isTrue();
        assertThat(check(" rjk-3314-20261123-7f3k9a ", letter.code().signs().toLowerCase(Locale.ROOT), "key-1"))
                .isTrue();
        assertThat(entries)
                .extracting(AuditEntry::event)
                .containsExactly(
                        AuditEvent.REFERRAL_LETTER_ISSUED,
                        AuditEvent.REFERRAL_LETTER_CHECKED,
                        AuditEvent.REFERRAL_LETTER_CHECKED);
    }

    @Test
    void staysGenuineWhenKeysRotateAndUntilTheKeyIsGone() {
        Letter letter = issued("key-1");
        String number = letter.referral().number();

        assertThat(check(number, letter.code().grouped(), "key-2", "key-1")).isTrue();
        assertThat(check(number, letter.code().grouped(), "key-2")).isFalse();
    }

    @Test
    void staysGenuineWhileTheReferralGoesItsWay() {
        Letter letter = issued("key-1");
        kept = kept.toBuilder().status(ReferralStatus.COMPLETED).build();

        assertThat(check(letter.referral().number(), letter.code().grouped(), "key-1"))
                .isTrue();
    }

    @Test
    void isNotGenuineForAnotherResidentNeedOrNumber() {
        Letter letter = issued("key-1");
        String code = letter.code().grouped();
        Referral before = kept;

        kept = before.toBuilder().subject(new NikPerson("3314105203909991")).build();
        assertThat(check(before.number(), code, "key-1")).isFalse();
        kept = before.toBuilder().subject(new DescribedPerson("nik")).build();
        assertThat(check(before.number(), code, "key-1")).isFalse();
        kept = before.toBuilder()
                .need(before.need().toBuilder().category("no-sanitation").build())
                .build();
        assertThat(check(before.number(), code, "key-1")).isFalse();
        kept = before;
        assertThat(check("RJK-3314-20261123-000000", code, "key-1")).isFalse();
        assertThat(check(before.number(), "", "key-1")).isFalse();
        assertThat(entries).hasSize(1);
    }

    @Test
    void hasNoLetterForAnotherOrganisation() {
        assertThat(desk("key-1").issue(kept.id(), call("loket-banjarmasin"))).isEmpty();
        assertThat(entries).isEmpty();
    }

    @Test
    void letsNothingLeaveThatIsNotRecorded() {
        LetterDesk unit = new LetterDesk(
                new OneReferral(() -> kept),
                audit(entry -> {
                    throw new UnavailableException(ProblemType.HUB_AUDIT_UNAVAILABLE, "no log");
                }),
                new DigestSeals(List.of("key-1")),
                Clock.systemUTC());

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> unit.issue(kept.id(), COUNTER));
        var shown = new LetterCheck(kept.number(), issued("key-1").code().grouped());
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> unit.check(shown, ANYBODY));
    }

    private Letter issued(String... keys) {
        return desk(keys).issue(kept.id(), COUNTER).orElseThrow();
    }

    private boolean check(String number, String code, String... keys) {
        return desk(keys).check(new LetterCheck(number, code), ANYBODY).isPresent();
    }

    private LetterDesk desk(String... keys) {
        return new LetterDesk(
                new OneReferral(() -> kept), audit(entries::add), new DigestSeals(List.of(keys)), Clock.systemUTC());
    }

    private static ReferralAudit audit(AuditLog log) {
        return new ReferralAudit(log, new NoNames(), Clock.systemUTC());
    }

    private static CallContext call(String organisation) {
        var caller = new Caller(organisation, Set.of("33.14"), new Officer("siti.petugas", "front-office"));
        return new CallContext("t", Locale.of("id"), caller, Instant.EPOCH);
    }

    private record DigestSeals(List<String> keys) implements LetterSeals {

        @Override
        public CheckCode current(String content) {
            return all(content).getFirst();
        }

        @Override
        public List<CheckCode> all(String content) {
            return keys.stream()
                    .map(key -> CheckCode.of(key, digest(key + content)))
                    .toList();
        }

        private static byte[] digest(String text) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static final class NoNames implements SubjectKeys {

        @Override
        public SubjectKey current(SubjectName name) {
            return new SubjectKey("test-1", "00");
        }

        @Override
        public List<SubjectKey> all(SubjectName name) {
            return List.of(current(name));
        }
    }
}
