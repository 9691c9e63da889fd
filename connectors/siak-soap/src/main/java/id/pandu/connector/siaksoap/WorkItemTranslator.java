package id.pandu.connector.siaksoap;

import id.pandu.api.model.Goods;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.TaskOutcome;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.WorkItem;
import id.pandu.connector.WorkItemQuery;
import id.pandu.connector.siaksoap.SiakReply.Refused;
import id.pandu.connector.siaksoap.SiakReply.Standing;
import id.pandu.connector.siaksoap.penduduk.Permohonan;
import id.pandu.connector.siaksoap.penduduk.StatusPermohonan;
import id.pandu.connector.siaksoap.penduduk.TidakDitemukan;
import id.pandu.connector.worklist.ListReason;
import id.pandu.connector.worklist.ListStatus;
import id.pandu.connector.worklist.ListText;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Translates the question what became of a task to the registry's {@code statusPermohonan} and back. */
final class WorkItemTranslator {

    private final SiakProperties properties;
    private final Clock clock;

    WorkItemTranslator(SiakProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** The question: the registry is asked by the number that the application was filed with. */
    StatusPermohonan toRequest(WorkItemQuery query) {
        StatusPermohonan question = new StatusPermohonan();
        question.setIDLEMBAGA(properties.institution());
        question.setNOPKS(properties.agreement());
        question.setNomorPermohonanLuar(query.task().toString());
        return question;
    }

    /**
     * The work item.
     *
     * @throws AgencyFault INVALID_RESPONSE when the answer is about another application
     */
    WorkItem toWorkItem(SiakReply reply) {
        if (reply instanceof Standing standing) {
            return workItem(standing);
        }
        if (reply instanceof Refused refused) {
            return new WorkItem.Refused(refused.reason());
        }
        throw new IllegalArgumentException("The question for an application is answered with its standing.");
    }

    private WorkItem workItem(Standing reply) {
        String asked = reply.question().getNomorPermohonanLuar();
        @Nullable TidakDitemukan none = reply.answer().getTidakDitemukan();
        if (none != null) {
            requireAbout(asked, none.getNomorPermohonanLuar());
            return new WorkItem.Absent(clock.instant());
        }
        @Nullable Permohonan found = reply.answer().getPermohonan();
        if (found == null) {
            throw new AgencyFault(
                    Kind.INVALID_RESPONSE, "the answer holds neither an application nor that there is none");
        }
        requireAbout(asked, found.getNomorPermohonanLuar());
        return present(found);
    }

    private WorkItem present(Permohonan found) {
        TaskStatus status = ListStatus.of(found.getStatus().value());
        return new WorkItem.Present(
                ListText.number(found.getNomorPermohonan()),
                status,
                status == TaskStatus.REJECTED ? reason(found) : null,
                ListText.words(found.getCatatan()),
                status == TaskStatus.COMPLETED ? outcome(found) : null,
                clock.instant());
    }

    /** Of another status a reason would say nothing. */
    private static @Nullable RejectionReason reason(Permohonan found) {
        return found.getAlasan() == null
                ? null
                : ListReason.of(found.getAlasan().value());
    }

    /** Documents are told as goods, the recording of biometrics as a service; nothing when the registry does not say when it was. */
    private static @Nullable TaskOutcome outcome(Permohonan found) {
        if (found.getTanggalSelesai() == null) {
            return null;
        }
        List<Goods> goods = documents(found);
        List<String> services = services(found);
        return TaskOutcome.builder()
                .on(found.getTanggalSelesai())
                .goods(goods.isEmpty() ? null : goods)
                .services(services.isEmpty() ? null : services)
                .build();
    }

    private static List<Goods> documents(Permohonan found) {
        return found.getHasil().stream()
                .filter(given -> !DocumentKind.of(given.getKode()).isService())
                .map(given -> new Goods(DocumentKind.of(given.getKode()).word(), given.getJumlah()))
                .toList();
    }

    private static List<String> services(Permohonan found) {
        return found.getHasil().stream()
                .map(given -> DocumentKind.of(given.getKode()))
                .filter(DocumentKind::isService)
                .map(DocumentKind::word)
                .toList();
    }

    private static void requireAbout(String asked, String told) {
        if (!asked.equals(told)) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer is about another application");
        }
    }
}
