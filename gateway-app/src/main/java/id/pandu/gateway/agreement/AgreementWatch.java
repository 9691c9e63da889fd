package id.pandu.gateway.agreement;

import id.pandu.hub.agreement.AgreementBook;
import id.pandu.hub.agreement.AgreementChange.Refused;
import id.pandu.hub.agreement.AgreementChanges;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.problem.Problems;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/** Takes over the files' agreements before the first call can come, and then looks for what other nodes have changed. */
final class AgreementWatch implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(AgreementWatch.class);
    private static final Caller FILE = new Caller("file", Set.of(), null);

    private final List<FiledAgreement> files;
    private final AgreementChanges changes;
    private final AgreementBook book;
    private @Nullable String failing;

    AgreementWatch(List<FiledAgreement> files, AgreementChanges changes, AgreementBook book) {
        this.files = List.copyOf(files);
        this.changes = changes;
        this.book = book;
    }

    @Override
    public void afterPropertiesSet() {
        files.forEach(this::takeOver);
        book.refresh();
    }

    /**
     * Reads the agreements again if there is a change. While that fails, whatever the reason, those that are known count on until the book
     * calls them stale; of the reason only its kind is told, and once.
     */
    void look() {
        try {
            book.refresh();
            failing = null;
        } catch (RuntimeException fault) {
            String kind = fault.getClass().getName();
            if (!kind.equals(failing)) {
                LOG.error("Agreements cannot be read again, {}; soon nothing will be decided by the old ones", kind);
            }
            failing = kind;
        }
    }

    private void takeOver(FiledAgreement filed) {
        var context = new CallContext(
                CallContext.traceIdOf(null),
                Problems.INDONESIAN,
                FILE,
                Clock.systemUTC().instant());
        if (changes.takeOver(filed.id(), filed.terms(), filed.digest(), context) instanceof Refused refused) {
            throw new InvalidAgreementException(
                    filed.file(),
                    filed.id() + ": " + refused.refusal().type().code() + " "
                            + AgreementFiles.describe(refused.refusal().violations()));
        }
    }
}
