package id.pandu.gateway.chaos;

import id.pandu.gateway.chaos.Browser.Page;
import id.pandu.town.harness.HarnessException;
import id.pandu.town.harness.TownControl;
import id.pandu.town.harness.TownMail;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The people of offices that have nothing but mail: they open the link that came, and take one step after the other on its page. */
final class MailClerks implements AutoCloseable {

    private static final Pattern TASK = Pattern.compile("task\\.([0-9a-f-]{36})\\.");
    private static final Map<String, String> OFFICER = Map.of("name", "Slamet Riyadi", "position", "Kepala Seksi");

    private final ScheduledExecutorService rounds =
            Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().factory());
    private final Map<String, Set<String>> pages = new ConcurrentHashMap<>();
    private final Set<String> over = ConcurrentHashMap.newKeySet();
    private final TownControl town;
    private final Browser browser;

    MailClerks(TownControl town, Browser browser) {
        this.town = town;
        this.browser = browser;
        var unused = rounds.scheduleWithFixedDelay(this::goRound, 0, 2, TimeUnit.SECONDS);
    }

    /** The pages that mails have led to, by task; more than one for a task would be a double. */
    Map<String, Set<String>> pages() {
        return pages;
    }

    private void goRound() {
        try {
            town.mails().forEach(this::read);
            pages.forEach((task, links) -> links.forEach(link -> work(task, link)));
        } catch (HarnessException busy) {
            // The next round is in a second.
        }
    }

    private void read(TownMail mail) {
        Matcher task = TASK.matcher(String.valueOf(mail.messageId()));
        if (task.find()) {
            Set<String> links = pages.computeIfAbsent(task.group(1), first -> ConcurrentHashMap.newKeySet());
            mail.links().stream()
                    .map(link -> URI.create(link).getPath())
                    .filter(path -> path.startsWith("/tugas/"))
                    .forEach(links::add);
        }
    }

    private void work(String task, String link) {
        if (!over.contains(link)) {
            browser.post(link + "/buka", OFFICER).ifPresent(page -> step(task, link, page));
        }
    }

    private void step(String task, String link, Page page) {
        Map<String, String> form = new HashMap<>(OFFICER);
        form.put("version", page.version());
        form.putAll(next(page, Decision.about(task)));
        if (browser.post(link + "/langkah", form).isPresent() && isLast(form)) {
            over.add(link);
        }
    }

    private static boolean isLast(Map<String, String> form) {
        return Set.of("rejected", "completed", "failed").contains(form.getOrDefault("to", ""));
    }

    private static Map<String, String> next(Page page, Decision decision) {
        if (decision.status().equals("rejected")) {
            return Map.of("to", "rejected", "reason", decision.reason());
        }
        if (page.offers("accepted")) {
            return Map.of("to", "accepted");
        }
        if (page.offers("in-progress")) {
            return Map.of("to", "in-progress");
        }
        return decision == Decision.FAIL
                ? Map.of("to", "failed")
                : Map.of("to", "completed", "on", LocalDate.now(ZoneOffset.UTC).toString());
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
