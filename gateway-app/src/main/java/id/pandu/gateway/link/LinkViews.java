package id.pandu.gateway.link;

import id.pandu.api.model.Need;
import id.pandu.api.model.Referral;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import id.pandu.hub.referral.AtLink;
import id.pandu.hub.referral.TaskLinks;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Turns tasks into what stands on pages. */
final class LinkViews {

    private final LinkWords words;
    private final TaskLinks links;
    private final UnaryOperator<String> agencyNames;

    /**
     * @param agencyNames the name of an agency, by its id
     */
    LinkViews(LinkWords words, TaskLinks links, UnaryOperator<String> agencyNames) {
        this.words = words;
        this.links = links;
        this.agencyNames = agencyNames;
    }

    /** What may stand where nobody has said who she or he is. */
    LinkPage door(HttpStatus status, AtLink.Open open, OfficerForm officer, Locale language) {
        Referral referral = open.filed().referral();
        return new LinkPage(status, "link/door", summary(referral, open.task(), language)).with("officer", officer);
    }

    /** Everything that the agency needs to help, and the forms of the next steps. */
    LinkPage task(
            HttpStatus status, AtLink.Open open, OfficerForm officer, @Nullable StepForm entered, Locale language) {
        Referral referral = open.filed().referral();
        Map<String, Object> model = new LinkedHashMap<>(summary(referral, open.task(), language));
        model.put("officer", officer);
        model.put("version", open.filed().version());
        model.put("person", PersonRows.of(referral.subject(), referral.whereabouts(), language));
        model.put("description", referral.need().description());
        model.put("wanted", wanted(referral.need(), language));
        model.put("note", text(open.task().note()));
        model.put("service", service(open.task(), language));
        model.put("steps", steps(open, entered));
        model.put(
                "reasons",
                Arrays.stream(RejectionReason.values())
                        .map(RejectionReason::value)
                        .toList());
        model.put("goods", words.goods(language));
        model.put("rows", StepReader.ROWS);
        return new LinkPage(status, "link/task", model);
    }

    /** What was decided. */
    LinkPage over(HttpStatus status, AtLink.Over over, Locale language) {
        Task task = over.task();
        return new LinkPage(status, "link/over", summary(over.referral(), task, language))
                .with("reason", task.reason() == null ? "" : task.reason().value())
                .with("when", LinkWords.day(task.lastModified(), language));
    }

    /** That the link holds no longer. */
    LinkPage expired(AtLink.Expired late) {
        return LinkPage.notice(HttpStatus.GONE, late.isOver() ? "nothing-left" : "expired")
                .with("renewable", !late.isOver());
    }

    private Map<String, Object> summary(Referral referral, Task task, Locale language) {
        boolean undecided = task.status() == TaskStatus.REQUESTED || task.status() == TaskStatus.RECEIVED;
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("number", referral.number());
        summary.put("agency", agencyNames.apply(task.agency()));
        summary.put("sector", referral.need().sector().value());
        summary.put("category", words.category(referral.need().category(), language));
        summary.put("region", referral.region());
        summary.put("priority", referral.priority().value());
        summary.put("requester", referral.requester());
        summary.put("status", task.status().value());
        summary.put("due", undecided ? LinkWords.day(links.due(task.lastModified()), language) : "");
        return summary;
    }

    private String service(Task task, Locale language) {
        String service = task.service();
        return service == null ? "" : words.service(service, language);
    }

    private List<String> wanted(Need need, Locale language) {
        var goods = need.goods();
        return goods == null
                ? List.of()
                : goods.stream()
                        .map(any -> any.quantity() + " × " + words.goods(any.item(), language))
                        .toList();
    }

    private static List<StepForm> steps(AtLink.Open open, @Nullable StepForm entered) {
        return open.steps().stream()
                .map(TaskStatus::value)
                .map(to -> entered != null && entered.to().equals(to)
                        ? entered
                        : new StepForm(to, Map.of("service", "yes"), Map.of()))
                .toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
