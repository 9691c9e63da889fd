package id.pandu.connector.dtsen;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages of one answer, each held against the question and the pages before it. */
final class Pages {

    private static final int MOST_PAGES = 5;
    /** The largest household that anybody is told; of a larger one, how many there are is all that matters. */
    private static final int MOST_PEOPLE = 200;

    private final Question question;
    private final List<Individu> rows = new ArrayList<>();
    private final Set<String> cursors = new HashSet<>();
    private int count;
    private int total;
    private @Nullable String cursor;

    Pages(Question question) {
        this.question = question;
    }

    /** Whether another page has to be asked for. */
    boolean wantsMore() {
        return count == 0 || (question.needsAllPages() && cursor != null && total <= MOST_PEOPLE);
    }

    /** What the query needs besides the question to get the next page: nothing at first. */
    String nextPage() {
        return cursor == null
                ? ""
                : "&cursor=" + URLEncoder.encode(cursor, UTF_8).replace("+", "%20");
    }

    /**
     * Adds a page.
     *
     * @throws AgencyFault INVALID_RESPONSE when a row is no answer to the question, when the pages contradict each other, or when
     *     there is no end to them
     */
    void add(Page page) {
        require(count == 0 || page.total() == total, "the pages disagree on how many people there are");
        require(page.rows().stream().allMatch(question::fits), "the answer is about somebody else");
        total = page.total();
        require(!page.rows().isEmpty() || rows.size() == total, "a page of nobody, with people to come");
        rows.addAll(page.rows());
        count++;
        goOn(page.nextCursor());
    }

    /** All of it; of a household that is too large, how many there are and those that were read. */
    Told told() {
        return new Told.People(total, rows);
    }

    private void goOn(@Nullable String next) {
        require(rows.size() <= total, "more people than announced");
        require(next != null || rows.size() == total, "fewer people than announced");
        require(next == null || cursors.add(next), "the pages lead in a circle");
        cursor = next;
        require(!wantsMore() || count < MOST_PAGES, "more pages than are believed");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, otherwise);
        }
    }
}
