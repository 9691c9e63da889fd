package id.pandu.sandbox;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the person at the terminal how far things are, in whole lines. */
final class Progress {

    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    /** Prints a line or a text of several. */
    void say(String text) {
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }

    /** Tells that a part is ready, and how long it took since this nano time. */
    void ready(Part part, long since) {
        say(String.format(Locale.ROOT, "  %s ... ready (%.1f s)", part.title(), (System.nanoTime() - since) / 1e9));
    }
}
