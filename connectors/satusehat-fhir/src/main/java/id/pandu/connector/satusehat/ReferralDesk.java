package id.pandu.connector.satusehat;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.WorkItemQuery;
import id.pandu.connector.http.HttpReply;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * Hands referrals to the exchange, which drops no second request of the same identifier: so whatever may be there already is looked
 * for before it is made. All of it within one timeout.
 */
final class ReferralDesk {

    private final SatusehatClient client;
    private final String system;

    /**
     * @param organization our own at the exchange
     */
    ReferralDesk(SatusehatClient client, String organization) {
        this.client = client;
        this.system = IdentifierSystem.ofSender("servicerequest", organization);
    }

    /**
     * Hands it over, or finds what is there.
     *
     * @throws AgencyFault UNREACHABLE only when nothing has been made
     */
    ReferralReply handOver(Referral referral) {
        return unlessRefused(() -> handOver(referral, client.deadline()));
    }

    /**
     * Finds what is there.
     *
     * @throws AgencyFault when the exchange did not answer, or not so that it can be understood
     */
    ReferralReply find(WorkItemQuery query) {
        return unlessRefused(() -> find(query, client.deadline()));
    }

    private ReferralReply handOver(Referral referral, Deadline deadline) {
        Optional<ReferralRequest> known = request(referral.task(), deadline);
        if (known.isPresent()) {
            return task(referral, known.get(), deadline);
        }
        ReferralRequest made = create(referral, deadline);
        try {
            return task(referral, made, deadline);
        } catch (AgencyFault fault) {
            // Half of it is there.
            throw fault.kind() == Kind.UNREACHABLE
                    ? new AgencyFault(Kind.FAILED, "the exchange has the request and no Task yet")
                    : fault;
        }
    }

    private ReferralReply find(WorkItemQuery query, Deadline deadline) {
        Optional<ReferralRequest> request = request(query.task(), deadline);
        if (request.isEmpty()) {
            return new ReferralReply.Unknown();
        }
        return task(request.get(), query.nativeId(), deadline)
                .<ReferralReply>map(task -> new ReferralReply.Known(request.get(), task))
                .orElseGet(ReferralReply.Unknown::new);
    }

    private ReferralReply task(Referral referral, ReferralRequest request, Deadline deadline) {
        Optional<ReferralTask> known = task(request, null, deadline);
        if (known.isPresent()) {
            return new ReferralReply.Known(request, known.get());
        }
        HttpReply reply = send(ExchangeRequest.post("/Task", referral.approvalBody(request.id())), deadline);
        ReferralTask task = Duplicate.isToldIn(reply)
                ? task(request, null, deadline).orElseThrow(Duplicate::hidden)
                : new ReferralTask(FhirR4.resource(Task.class, ExchangeStatus.json(reply)));
        if (!task.isAbout(request)) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer is about another request");
        }
        return new ReferralReply.Known(request, task);
    }

    private Optional<ReferralRequest> request(UUID task, Deadline deadline) {
        return search("/ServiceRequest?identifier=" + system + "%7C" + task, ServiceRequest.class, deadline).stream()
                .findFirst()
                .map(found -> ReferralRequest.of(found, system, task));
    }

    private ReferralRequest create(Referral referral, Deadline deadline) {
        HttpReply reply = send(ExchangeRequest.post("/ServiceRequest", referral.requestBody()), deadline);
        ServiceRequest created = FhirR4.resource(ServiceRequest.class, ExchangeStatus.json(reply));
        return ReferralRequest.of(created, system, referral.task());
    }

    /** The Task with that number where there are several, otherwise the first. */
    private Optional<ReferralTask> task(ReferralRequest request, @Nullable String number, Deadline deadline) {
        List<ReferralTask> tasks = search("/Task?focus=ServiceRequest/" + request.id(), Task.class, deadline).stream()
                .map(ReferralTask::new)
                .filter(task -> task.isAbout(request))
                .toList();
        return tasks.stream()
                .filter(task -> task.number().equals(number))
                .findFirst()
                .or(() -> tasks.stream().findFirst());
    }

    private <T extends Resource> List<T> search(String path, Class<T> type, Deadline deadline) {
        HttpReply reply = send(ExchangeRequest.get(path), deadline);
        return new Searchset(FhirR4.bundle(ExchangeStatus.json(reply))).matches(type);
    }

    private HttpReply send(ExchangeRequest request, Deadline deadline) {
        return switch (client.exchange(request, deadline)) {
            case ExchangeReply.Withheld withheld -> throw new Refusal(withheld.reason());
            case ExchangeReply.Answered answered -> {
                ExchangeStatus.refusal(answered.http()).ifPresent(reason -> {
                    throw new Refusal(reason);
                });
                yield answered.http();
            }
        };
    }

    private static ReferralReply unlessRefused(Supplier<ReferralReply> steps) {
        try {
            return steps.get();
        } catch (Refusal refusal) {
            return new ReferralReply.Refused(refusal.reason());
        }
    }
}
