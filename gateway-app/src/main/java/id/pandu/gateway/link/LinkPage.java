package id.pandu.gateway.link;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page to be shown.
 *
 * @param status its HTTP status
 * @param view its template
 * @param model what stands on it
 */
record LinkPage(HttpStatus status, String view, Map<String, Object> model) {

    LinkPage {
        model = Map.copyOf(model);
    }

    /** A page that says one thing, {@code notice.<what>.title} and {@code .text} of the messages. */
    static LinkPage notice(HttpStatus status, String what) {
        return new LinkPage(status, "link/notice", Map.of("what", what));
    }

    /** The same page with something more on it. */
    LinkPage with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(model);
        more.put(name, value);
        return new LinkPage(status, view, more);
    }

    ModelAndView toView() {
        return new ModelAndView(view, model, status);
    }

    /** Status and template; the rest may be personal. */
    @Override
    public String toString() {
        return "LinkPage[" + status.value() + " " + view + "]";
    }
}
