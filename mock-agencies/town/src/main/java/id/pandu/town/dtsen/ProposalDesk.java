package id.pandu.town.dtsen;

import id.pandu.town.faults.FaultKind;
import id.pandu.town.http.NativeAnswer;
import id.pandu.town.worklist.MemoryWorkList;
import id.pandu.town.worklist.Rejection;
import id.pandu.town.worklist.Vocabulary;
import id.pandu.town.worklist.WorkItem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One region's social office: takes proposals on, one for each of the senders' keys, and tells how they stand. */
final class ProposalDesk {

    private static final String EXTERNAL_ID = "id_eksternal";
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final String region;
    private final MemoryWorkList list;
    private final ProposalReader reader;

    ProposalDesk(String region, MemoryWorkList list, ProposalReader reader) {
        this.region = region;
        this.list = list;
        this.reader = reader;
    }

    /** An empty list of the office in this region. */
    static MemoryWorkList emptyList(String region, Clock clock) {
        return new MemoryWorkList("USL-" + region + "-", Vocabulary.of("[A-Za-z0-9_-]{2,60}"), clock);
    }

    /** What has been handed in before is known again before anything else is looked at. */
    NativeAnswer take(DtsenRequest request) {
        Optional<Proposal> read = request.query().isEmpty() ? reader.read(request.body()) : Optional.empty();
        if (read.isEmpty()) {
            return SplpFault.BAD_PROPOSAL.answer();
        }
        Proposal proposal = read.get();
        boolean known = list.withExternalId(proposal.externalId()).isPresent();
        if (!known && !proposal.region().equals(region)) {
            return ProposalJson.declined(Rejection.LUAR_WILAYAH, "Wilayah usulan bukan wilayah dinas ini");
        }
        if (!known && !proposal.named()) {
            return ProposalJson.declined(Rejection.BERKAS_KURANG, "Usulan tanpa NIK harus memuat nama");
        }
        return taken(proposal, request);
    }

    private NativeAnswer taken(Proposal proposal, DtsenRequest request) {
        MemoryWorkList.Taken taken = list.take(proposal.externalId(), proposal.content());
        String told = told(proposal.externalId(), request);
        return taken.first() ? ProposalJson.taken(taken.item(), told) : ProposalJson.again(taken.item(), told);
    }

    /** The proposal with the one key asked about. */
    NativeAnswer follow(DtsenRequest request) {
        Optional<String> asked = QueryString.parse(request.query())
                .filter(parameters -> parameters.keySet().equals(Set.of(EXTERNAL_ID)))
                .map(parameters -> parameters.getOrDefault(EXTERNAL_ID, ""))
                .filter(id -> id.matches(UUID_FORM));
        if (asked.isEmpty()) {
            return SplpFault.BAD_PROPOSAL_QUESTION.answer();
        }
        Optional<WorkItem> found = list.withExternalId(asked.get());
        return found.map(item -> ProposalJson.standing(item, told(item.externalId(), request)))
                .orElseGet(ProposalJson::unknown);
    }

    private static String told(String externalId, DtsenRequest request) {
        return request.fault() == FaultKind.WRONG_PERSON
                ? UUID.nameUUIDFromBytes(externalId.getBytes(StandardCharsets.UTF_8))
                        .toString()
                : externalId;
    }
}
