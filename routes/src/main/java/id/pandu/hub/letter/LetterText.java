package id.pandu.hub.letter;

import id.pandu.api.model.DescribedPerson;
import id.pandu.api.model.LetterAgency;
import id.pandu.api.model.LetterFacts;
import id.pandu.api.model.NamedPerson;
import id.pandu.api.model.NikPerson;
import id.pandu.api.model.Referral;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.letter.Sheet.Line;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts letters into words. Free words of officers and agencies stay out: they may hold more than the resident wants to carry. */
public final class LetterText {

    /** More would not fit on one page. */
    private static final int MOST_AGENCIES = 5;

    private static final int SHOWN_DIGITS = 4;
    private static final Set<TaskStatus> ASKED_NOW = EnumSet.of(
            TaskStatus.REQUESTED, TaskStatus.RECEIVED, TaskStatus.ACCEPTED, TaskStatus.IN_PROGRESS, TaskStatus.ON_HOLD);

    private final LetterNames names;

    public LetterText(LetterNames names) {
        this.names = names;
    }

    /** The letter as it is printed. */
    public Sheet sheet(Letter letter) {
        Referral referral = letter.referral();
        var words = new LetterWords(letter.language());
        String need = need(referral, letter.language());
        return new Sheet(
                words,
                names.organisation(referral.requester()),
                referral.number(),
                words.text("subject", need),
                addressee(referral, words),
                names.region(referral.region()),
                resident(referral, words),
                needLines(referral, need, words),
                agencies(referral, words),
                words.date(letter.printedOn()),
                officer(letter.caller()),
                letter.code().grouped());
    }

    /** What whoever holds a genuine letter is told: of the resident no more than the end of the NIK. */
    public LetterFacts facts(Referral referral, Locale language) {
        return LetterFacts.builder()
                .number(referral.number())
                .requester(names.organisation(referral.requester()))
                .date(day(referral))
                .need(need(referral, language))
                .region(names.region(referral.region()))
                .status(referral.status())
                .agencies(referral.tasks().stream()
                        .map(task -> new LetterAgency(names.agency(task.agency()), task.status()))
                        .toList())
                .nikEnding(nikEnding(referral))
                .build();
    }

    private String need(Referral referral, Locale language) {
        return names.need(referral.need().category(), language);
    }

    private String addressee(Referral referral, LetterWords words) {
        return referral.tasks().reversed().stream()
                .filter(task -> ASKED_NOW.contains(task.status()))
                .findFirst()
                .map(task -> words.text("addressee.agency", names.agency(task.agency())))
                .orElseGet(() -> words.text("addressee.anybody"));
    }

    private static List<Line> resident(Referral referral, LetterWords words) {
        return switch (referral.subject()) {
            case NikPerson person -> List.of(new Line(words.text("label.nik"), person.nik()));
            case NamedPerson person ->
                List.of(
                        new Line(words.text("label.name"), person.name()),
                        new Line(words.text("label.birth-date"), words.date(person.birthDate())),
                        new Line(
                                words.text("label.gender"),
                                words.name("gender", person.gender().value())));
            case DescribedPerson person -> List.of(new Line(words.text("label.name"), words.text("unknown")));
        };
    }

    private List<Line> needLines(Referral referral, String need, LetterWords words) {
        return List.of(
                new Line(words.text("label.need"), need),
                new Line(
                        words.text("label.sector"),
                        words.name("sector", referral.need().sector().value())),
                new Line(
                        words.text("label.priority"),
                        words.name("priority", referral.priority().value())),
                new Line(words.text("label.region"), names.region(referral.region())),
                new Line(words.text("label.date"), words.date(day(referral))),
                new Line(
                        words.text("label.status"),
                        words.name("status", referral.status().value())));
    }

    private List<Line> agencies(Referral referral, LetterWords words) {
        List<Task> tasks = referral.tasks();
        int hidden = Math.max(0, tasks.size() - MOST_AGENCIES);
        Stream<Line> shown = tasks.stream().skip(hidden).map(task -> line(task, words));
        Stream<Line> earlier = hidden == 0 ? Stream.empty() : Stream.of(new Line(words.text("earlier", hidden), ""));
        return Stream.concat(earlier, shown).toList();
    }

    private Line line(Task task, LetterWords words) {
        return new Line(
                names.agency(task.agency()), words.name("task", task.status().value()));
    }

    private static String officer(Caller caller) {
        Caller.Officer officer = caller.officer();
        return officer == null ? "" : officer.id();
    }

    private static LocalDate day(Referral referral) {
        return WesternIndonesianTime.at(referral.authoredOn().toInstant()).toLocalDate();
    }

    private static @Nullable String nikEnding(Referral referral) {
        return referral.subject() instanceof NikPerson person
                ? person.nik().substring(person.nik().length() - SHOWN_DIGITS)
                : null;
    }
}
