package id.pandu.town.siak;

import id.pandu.town.faults.FaultKind;
import id.pandu.town.worklist.MemoryWorkList;
import id.pandu.town.worklist.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/** Takes applications on, one for each of the sender's numbers, and tells how they stand. */
final class ApplicationDesk {

    /** Documents that can be issued; the registry gives no services. */
    private static final Vocabulary DOCUMENTS =
            Vocabulary.ofGoods("KTP_EL|KK|AKTA_KELAHIRAN|AKTA_KEMATIAN|PINDAH_DATANG|PEREKAMAN|LAINNYA");

    private final MemoryWorkList list;

    ApplicationDesk(MemoryWorkList list) {
        this.list = list;
    }

    /** An empty list of the registry. */
    static MemoryWorkList emptyList(Clock clock) {
        return new MemoryWorkList("PMH-", DOCUMENTS, clock);
    }

    Told answer(Admitted message, Question.OfWork question) {
        int quotaLeft = message.quotaLeft();
        String told = message.fault() == FaultKind.WRONG_PERSON ? other(question.externalId()) : question.externalId();
        return switch (question) {
            case Question.Filing filing ->
                new ApplicationTold.Received(
                        told,
                        list.take(filing.externalId(), filing.content()).item().nativeId(),
                        quotaLeft);
            case Question.Following following ->
                new ApplicationTold.Standings(
                        told, list.withExternalId(following.externalId()).orElse(null), quotaLeft);
        };
    }

    private static String other(String externalId) {
        return UUID.nameUUIDFromBytes(externalId.getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
