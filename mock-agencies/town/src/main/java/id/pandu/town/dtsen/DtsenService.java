package id.pandu.town.dtsen;

import id.pandu.town.faults.FaultKind;
import id.pandu.town.http.NativeAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One region's API of the social registry, the bus in front of it included. */
final class DtsenService {

    /** Where the work list is, behind the API's own path. */
    private static final String WORK = "/usulan";

    private final String path;
    private final KeyGate gate;
    private final Pages pages;
    private final Register register;
    private final ProposalDesk proposals;

    DtsenService(String region, DtsenSettings settings, Register register, ProposalDesk proposals) {
        this.path = "/1.0/api/dtsen-" + region;
        this.gate = new KeyGate(settings.keyPrefix(), region);
        this.pages = new Pages(settings.pageSize(), settings.keyPrefix() + region);
        this.register = register;
        this.proposals = proposals;
    }

    /** The bus looks for the resource first, then at the key; only the provider behind it reads the question. */
    NativeAnswer answer(DtsenRequest request) {
        boolean ofWork = request.path().equals(path + WORK);
        if (!ofWork && !path.equals(request.path())) {
            return SplpFault.NO_RESOURCE.answer();
        }
        if (!"GET".equals(request.method()) && !(ofWork && "POST".equals(request.method()))) {
            return SplpFault.WRONG_VERB.answer();
        }
        return gate.check(request.authorization())
                .or(() -> refusal(request.fault()))
                .map(SplpFault::answer)
                .orElseGet(() -> ofWork ? worked(request) : admitted(request));
    }

    private NativeAnswer worked(DtsenRequest request) {
        if ("GET".equals(request.method())) {
            return proposals.follow(request);
        }
        if (!request.isJson()) {
            return SplpFault.WRONG_TYPE.answer();
        }
        return request.body().length > DtsenRequest.LONGEST_BODY
                ? SplpFault.TOO_LARGE.answer()
                : proposals.take(request);
    }

    private static Optional<SplpFault> refusal(@Nullable FaultKind fault) {
        if (fault == null) {
            return Optional.empty();
        }
        return switch (fault) {
            case BUSINESS_ERROR -> Optional.of(SplpFault.BACKEND);
            case CREDENTIAL_EXPIRED -> Optional.of(SplpFault.INVALID_KEY);
            case NOT_ENTITLED -> Optional.of(SplpFault.FORBIDDEN);
            case QUOTA_EXHAUSTED -> Optional.of(SplpFault.THROTTLED);
            default -> Optional.empty();
        };
    }

    private NativeAnswer admitted(DtsenRequest request) {
        Optional<Map<String, String>> parameters = QueryString.parse(request.query());
        Optional<Question> question = parameters.flatMap(QuestionReader::read);
        if (question.isEmpty()) {
            return SplpFault.BAD_QUESTION.answer();
        }
        String cursor = parameters.get().get(QuestionReader.CURSOR);
        List<Individual> found = told(register.find(question.get()), request.fault());
        boolean endless = request.fault() == FaultKind.ENDLESS_PAGES;
        return pages.page(question.get(), found, cursor, endless)
                .map(page -> NativeAnswer.json(IndividualJson.list(page)))
                .orElseGet(SplpFault.BAD_CURSOR::answer);
    }

    private List<Individual> told(List<Individual> found, @Nullable FaultKind fault) {
        boolean someoneElse = fault == FaultKind.WRONG_PERSON || fault == FaultKind.SECOND_PERSON;
        if (!someoneElse || found.isEmpty()) {
            return found;
        }
        List<Individual> told = new ArrayList<>(fault == FaultKind.SECOND_PERSON ? found : List.of());
        register.otherThan(found.getFirst()).ifPresent(told::add);
        return told;
    }
}
