package id.pandu.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.audit.Finding.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.Assumptions;
import org.jspecify.annotations.Nullable;

/** For any log and any single tampering the report names the right kind, and nothing else. */
class TamperingTest {

    /** A log of {@code size} entries, a checkpoint every {@code every}, and one or two places in it. */
    record Case(int size, int every, int k, int other, boolean flag) {

        SampleLog log() {
            return SampleLog.of(size, every);
        }

        Case last(int notBefore) {
            return new Case(size, every, Math.min(k, size - notBefore), other, flag);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        Arbitraries.integers().between(3, 20),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.of(true, false))
                .as((size, every, k, other, flag) -> new Case(size, every, k % size + 1, other % size + 1, flag));
    }

    @Property
    void anUntouchedLogHasNoFinding(@ForAll("cases") Case given) {
        SampleLog log = given.flag() ? given.log().published() : given.log();
        Report report = log.verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.signedUpTo()).isEqualTo(given.size());
        assertThat(report.checkpoints())
                .isEqualTo(given.size() / given.every() + (given.size() % given.every() == 0 ? 0 : 1));
        assertThat(report.lastChain())
                .isEqualTo(log.entry(given.size()).chainHash().toString());
    }

    @Property
    void aChangedByteIsNamed(@ForAll("cases") Case given) {
        SampleLog log = given.log();
        log.change(given.k(), entry -> {
            byte[] content = entry.content();
            content[given.other() % content.length] ^= 1;
            return SampleLog.with(entry, entry.seq(), content, entry.chain());
        });
        onlyOne(log.verify(), Kind.CHANGED, given.k());
    }

    @Property
    void aChangedChainValueIsNamedOnce(@ForAll("cases") Case given) {
        SampleLog log = given.log();
        log.change(given.k(), entry -> {
            byte[] chain = entry.chain();
            chain[given.other() % chain.length] ^= 1;
            return SampleLog.with(entry, entry.seq(), entry.content(), chain);
        });
        onlyOne(log.verify(), Kind.CHANGED, given.k());
    }

    @Property
    void aChangedIdIsNamed(@ForAll("cases") Case given) {
        SampleLog log = given.log();
        log.change(
                given.k(),
                entry -> new SealedEntry(entry.seq(), new UUID(0, given.other()), entry.content(), entry.chain()));
        onlyOne(log.verify(), Kind.CHANGED, given.k());
    }

    @Property
    void aReplacedEntryIsNamedWhereItStandsOrRightAfter(@ForAll("cases") Case given) {
        SampleLog log = given.log();
        byte[] chain = given.flag()
                ? Chain.next(
                        log.chainBefore(given.k()),
                        given.k(),
                        SampleLog.invented(given.k(), new byte[32]).content())
                : new byte[32];
        log.change(given.k(), entry -> SampleLog.invented(given.k(), chain));
        Report report = log.verify();
        only(report, Kind.CHANGED);
        assertThat(report.findings().getFirst().through()).isBetween((long) given.k(), given.k() + 1L);
    }

    @Property
    void aDroppedEntryIsDeletedOrACutTail(@ForAll("cases") Case given) {
        SampleLog log = given.log();
        log.remove(given.k());
        onlyOne(log.verify(), given.k() == given.size() ? Kind.TAIL_CUT : Kind.DELETED, given.k());
    }

    @Property
    void aDroppedStretchIsOneFinding(@ForAll("cases") Case given) {
        int from = Math.min(given.k(), given.other());
        int to = Math.max(given.k(), given.other());
        SampleLog log = given.log();
        for (int seq = from; seq <= to; seq++) {
            log.remove(seq);
        }
        Report report = log.verify();
        onlyOne(report, to == given.size() ? Kind.TAIL_CUT : Kind.DELETED, from);
        assertThat(report.findings().getFirst().through()).isEqualTo(to);
    }

    @Property
    void swappedLinesAreReordered(@ForAll("cases") Case given) {
        Assumptions.assumeThat(given.k()).isNotEqualTo(given.other());
        SampleLog log = given.log();
        Collections.swap(log.lines, log.lineOf(given.k()), log.lineOf(given.other()));
        only(log.verify(), Kind.REORDERED);
    }

    @Property
    void aMovedLineIsReordered(@ForAll("cases") Case given) {
        Assumptions.assumeThat(given.k()).isNotEqualTo(given.other());
        SampleLog log = given.log();
        int to = log.lineOf(given.other());
        log.lines.add(to, log.lines.remove(log.lineOf(given.k())));
        onlyOne(log.verify(), Kind.REORDERED, null);
    }

    @Property
    void rowsThatChangedPlacesAreReordered(@ForAll("cases") Case given) {
        Assumptions.assumeThat(given.k()).isNotEqualTo(given.other());
        SampleLog log = given.log();
        SealedEntry one = log.entry(given.k());
        SealedEntry two = log.entry(given.other());
        boolean moved = given.flag();
        log.change(
                given.k(), here -> SampleLog.with(two, here.seq(), two.content(), moved ? two.chain() : here.chain()));
        log.change(
                given.other(),
                here -> SampleLog.with(one, here.seq(), one.content(), moved ? one.chain() : here.chain()));
        Report report = log.verify();
        only(report, Kind.REORDERED);
        assertThat(report.findings()).extracting(Finding::seq).containsExactlyInAnyOrder((long) given.k(), (long)
                given.other());
    }

    @Property
    void aSecondEntryOfOneNumberIsInserted(@ForAll("cases") Case given, @ForAll boolean chained) {
        SampleLog log = given.log();
        byte[] content = SampleLog.invented(given.k(), new byte[32]).content();
        byte[] chain = chained ? Chain.next(log.chainBefore(given.k()), given.k(), content) : new byte[32];
        log.insert(log.lineOf(given.k()) + (given.flag() ? 1 : 0), SampleLog.invented(given.k(), chain));
        onlyOne(log.verify(), Kind.INSERTED, given.k());
    }

    @Property
    void anInsertedEntryIsNamedWhenAllLaterOnesAreRenumbered(@ForAll("cases") Case given, @ForAll boolean chained) {
        SampleLog log = given.log();
        byte[] content = SampleLog.invented(given.k(), new byte[32]).content();
        byte[] chain = chained ? Chain.next(log.chainBefore(given.k()), given.k(), content) : new byte[32];
        int at = log.lineOf(given.k());
        log.renumberFrom(at, 1);
        log.insert(at, SampleLog.invented(given.k(), chain));
        onlyOne(log.verify(), Kind.INSERTED, given.k());
    }

    @Property
    void aDeletedEntryIsNamedWhenAllLaterOnesAreRenumbered(@ForAll("cases") Case any) {
        Case given = any.last(2);
        SampleLog log = given.log();
        int at = log.lineOf(given.k());
        log.lines.remove(at);
        log.renumberFrom(at, -1);
        onlyOne(log.verify(), Kind.DELETED, given.k());
    }

    @Property
    void aLogThatWasChainedAnewIsFoundByTheNextCheckpoint(@ForAll("cases") Case given) {
        SampleLog log = given.flag() ? given.log() : given.log().published().withoutCheckpointsInside();
        log.change(given.k(), entry -> SampleLog.invented(given.k(), new byte[32]));
        log.chainAnew();
        Report report = log.verify();
        only(report, Kind.CHANGED);
        assertThat(report.findings()).hasSize(1);
        Finding finding = report.findings().getFirst();
        assertThat((long) given.k()).isBetween(finding.seq(), finding.through());
        assertThat(finding.through() - finding.seq()).isLessThan(given.every());
    }

    @Property
    void aLogThatWasShortenedAndChainedAnewIsFound(@ForAll("cases") Case given) {
        SampleLog log = given.log().published().withoutCheckpointsInside();
        int at = log.lineOf(given.k());
        log.lines.remove(at);
        log.renumberFrom(at, -1);
        log.chainAnew();
        assertThat(log.verify().counts()).containsKey(Kind.TAIL_CUT);
    }

    @Property
    void aCutTailIsNamedByWhatWasPublished(@ForAll("cases") Case given) {
        SampleLog log = given.log().published();
        log.lines.subList(log.lineOf(given.k()), log.lines.size()).clear();
        Report report = log.verify();
        onlyOne(report, Kind.TAIL_CUT, given.k());
        assertThat(report.findings().getFirst().through()).isEqualTo(given.size());
    }

    @Property
    void aForgedSignatureIsNamed(@ForAll("cases") Case given, @ForAll boolean outside) {
        SampleLog log = given.log();
        Checkpoint genuine =
                SampleLog.SIGNER.sign(given.k(), log.entry(given.k()).chain(), SampleLog.time(1));
        Checkpoint other = SampleLog.SIGNER.sign(given.k(), new byte[32], SampleLog.time(1));
        Checkpoint forged = new Checkpoint(
                SampleLog.LOG, given.k(), genuine.chain(), genuine.time(), SampleLog.KEY, other.signature());
        add(log, forged, outside);
        onlyOne(log.verify(), Kind.FORGED_CHECKPOINT, given.k());
    }

    @Property
    void aCheckpointByAnUnknownKeyIsNamed(@ForAll("cases") Case given, @ForAll boolean outside) {
        SampleLog log = given.log();
        var stranger =
                new CheckpointSigner(SampleLog.LOG, given.flag() ? "stranger" : SampleLog.KEY, SampleLog.PRIVATE);
        var time = given.flag() ? SampleLog.time(1) : SampleLog.time(1).minusSeconds(86_400 * 365);
        add(log, stranger.sign(given.k(), log.entry(given.k()).chain(), time), outside);
        onlyOne(log.verify(), Kind.KEY_NOT_IN_HISTORY, given.k());
    }

    @Property
    void aGarbledLineIsMalformedAndNotDeletedToo(@ForAll("cases") Case given) {
        SampleLog log = given.log();
        int at = log.lineOf(given.k());
        log.lines.set(at, new ExportLine.Malformed(at + 1, "garbled"));
        onlyOne(log.verify(), Kind.MALFORMED, null);
    }

    @Property
    void noByteOfAnExportCanBeChangedUnseen(@ForAll("cases") Case given, @ForAll byte mask) throws IOException {
        Assumptions.assumeThat(mask).isNotZero();
        byte[] text = given.log().text().getBytes(UTF_8);
        text[(given.other() * 7919 + given.k()) % (text.length - 1)] ^= mask;
        assertThat(verify(text).verified()).isFalse();
    }

    @Property
    void anythingAtAllIsReadWithoutAFault(@ForAll byte[] anything) throws IOException {
        verify(anything);
    }

    private static Report verify(byte[] export) throws IOException {
        var verification = new Verification(SampleLog.KEYS);
        ExportFormat.read(new ByteArrayInputStream(export), line -> {
            switch (line) {
                case ExportLine.OfEntry read -> verification.entry(read.entry());
                case ExportLine.OfCheckpoint read -> verification.checkpoint(read.checkpoint());
                case ExportLine.Malformed read -> verification.malformedEntry("Line " + read.line());
            }
        });
        return verification.finish();
    }

    private static void add(SampleLog log, Checkpoint checkpoint, boolean outside) {
        if (outside) {
            log.outside.add(checkpoint);
        } else {
            log.lines.add(log.lineOf(checkpoint.seq()) + 1, new ExportLine.OfCheckpoint(checkpoint));
        }
    }

    private static void only(Report report, Kind kind) {
        assertThat(report.counts()).containsOnlyKeys(kind);
    }

    private static void onlyOne(Report report, Kind kind, @Nullable Integer seq) {
        assertThat(report.findings()).extracting(Finding::kind).containsExactly(kind);
        if (seq != null) {
            assertThat(report.findings().getFirst().seq()).isEqualTo((long) seq);
        }
    }
}
