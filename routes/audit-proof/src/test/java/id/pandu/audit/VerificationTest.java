package id.pandu.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.audit.Finding.Kind;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class VerificationTest {

    @Test
    void anEmptyLogVerifiesUnlessSomethingWasPublished() {
        SampleLog log = SampleLog.of(3, 3);
        log.published().lines.clear();
        assertThat(log.verify().findings()).extracting(Finding::kind).containsExactly(Kind.TAIL_CUT);
        log.outside.clear();
        assertThat(log.verify().verified()).isTrue();
        assertThat(log.verify().lastSeq()).isZero();
    }

    @Test
    void entriesAfterTheLastCheckpointAreCountedAndNoFinding() {
        SampleLog log = SampleLog.of(10, 4);
        log.lines.removeLast();
        Report report = log.verify();
        assertThat(report.verified()).isTrue();
        assertThat(report.signedUpTo()).isEqualTo(8);
        assertThat(report.unsigned()).isEqualTo(2);
    }

    @Test
    void namesEachOfSeveralChangesAndProvesTheRest() {
        SampleLog log = SampleLog.of(40, 5);
        log.change(3, entry -> SampleLog.with(entry, 3, new byte[] {1}, entry.chain()));
        log.remove(12);
        log.change(22, entry -> SampleLog.with(entry, 22, new byte[] {1}, entry.chain()));
        log.change(23, entry -> SampleLog.with(entry, 23, new byte[] {1}, entry.chain()));
        Report report = log.verify();
        assertThat(report.findings())
                .extracting(finding -> finding.kind().code() + " " + finding.seq())
                .containsExactly("changed 3", "deleted 12", "changed 22", "changed 23");
        assertThat(report.signedUpTo()).isEqualTo(40);
    }

    @Test
    void twoStretchesThatWereChainedAnewAreTwoFindings() {
        SampleLog log = SampleLog.of(40, 10);
        log.change(5, entry -> SampleLog.invented(5, new byte[32]));
        log.change(35, entry -> SampleLog.invented(35, new byte[32]));
        log.chainAnew();
        assertThat(log.verify().findings())
                .extracting(finding -> finding.kind().code() + " " + finding.seq() + "-" + finding.through())
                .containsExactly("changed 1-10", "changed 31-40");
    }

    @Test
    void twoSignedHistoriesContradict() {
        SampleLog log = SampleLog.of(5, 5);
        log.outside.add(log.lines.stream()
                .flatMap(line -> SampleLog.checkpointOf(line).stream())
                .findFirst()
                .orElseThrow());
        log.outside.add(SampleLog.SIGNER.sign(5, new byte[32], SampleLog.time(9)));
        assertThat(log.verify().findings()).extracting(Finding::kind).containsExactly(Kind.FORGED_CHECKPOINT);
    }

    @Test
    void aCheckpointOfAnotherLogIsForged() {
        SampleLog log = SampleLog.of(5, 5);
        log.outside.add(new CheckpointSigner("other-log", SampleLog.KEY, SampleLog.PRIVATE)
                .sign(2, log.entry(2).chain(), SampleLog.time(1)));
        assertThat(log.verify().findings()).extracting(Finding::kind).containsExactly(Kind.FORGED_CHECKPOINT);
    }

    @Test
    void aCheckpointThatStandsTooLateProvesNothing() {
        SampleLog log = SampleLog.of(5, 2);
        log.lines.add(log.lines.remove(2));
        assertThat(log.verify().findings()).extracting(Finding::kind).containsExactly(Kind.REORDERED);
    }

    @Test
    void contentThatIsNoEntryIsMalformedThoughItIsChained() {
        SampleLog log = SampleLog.of(5, 5).withoutCheckpointsInside();
        byte[] noEntry = "[1]".getBytes(StandardCharsets.UTF_8);
        log.change(2, entry -> new SealedEntry(2, UUID.randomUUID(), noEntry, new byte[32]));
        log.chainAnew();
        assertThat(log.verify().findings()).extracting(Finding::kind).containsExactly(Kind.MALFORMED);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLogThatIsWrongEverywhereCostsNoMoreThanOthers() {
        var verification = new Verification(SampleLog.KEYS);
        for (long seq = 1; seq <= 100_000; seq++) {
            verification.entry(SampleLog.invented(seq, new byte[32]));
        }
        Report report = verification.finish();
        assertThat(report.findings()).hasSize(Findings.KEPT);
        assertThat(report.found()).isEqualTo(100_000);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void manyEntriesOfOneNumberCostNoMoreThanOthers() {
        var verification = new Verification(SampleLog.KEYS);
        for (int i = 0; i < 50_000; i++) {
            SealedEntry fake = SampleLog.invented(i + 1L, new byte[32]);
            byte[] chain = Chain.next(Chain.genesis(SampleLog.LOG), 1, fake.content());
            verification.entry(SampleLog.with(fake, 1, fake.content(), chain));
        }
        assertThat(verification.finish().counts()).containsOnlyKeys(Kind.INSERTED);
    }

    @Test
    void aReversedLogIsReorderedAndNothingElse() {
        SampleLog log = SampleLog.of(40, 40);
        log.lines.addAll(log.lines.reversed().stream().skip(1).toList());
        log.lines.subList(0, 41).clear();
        Report report = log.verify();
        assertThat(report.counts()).containsOnlyKeys(Kind.REORDERED);
    }

    @Test
    void anEntryNeverShowsItsContent() {
        assertThat(SampleLog.of(1, 1).entry(1).toString()).doesNotContain("lookup.answered");
    }
}
