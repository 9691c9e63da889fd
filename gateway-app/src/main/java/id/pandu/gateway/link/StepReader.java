package id.pandu.gateway.link;

import id.pandu.api.model.Goods;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.TaskOutcome;
import id.pandu.api.model.TaskStatus;
import id.pandu.api.model.TaskTransition;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the form of a step. Pure: whoever sends it may have made it up. */
final class StepReader {

    /** Rows of goods on the page. */
    static final int ROWS = 5;

    private static final List<String> FIELDS = List.of("note", "reason", "on", "service");
    private static final int MOST_PIECES = 100_000;
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern QUANTITY = Pattern.compile("[1-9][0-9]{0,5}");

    /** The contract's FreeText, shorter, so that it fits into a form however it is written. */
    private static final Pattern NOTE =
            Pattern.compile("[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u061C\\u200B\\u200E"
                    + "\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uD800-\\uDFFF\\uFEFF]{1,2000}");

    private final Predicate<String> goods;
    private final LocalDate today;
    private final FormFields form;
    private final Map<String, String> errors = new LinkedHashMap<>();

    /**
     * @param goods whether there are goods of this code
     * @param today in the easternmost of Indonesia's zones: nothing was given later
     */
    StepReader(Predicate<String> goods, LocalDate today, FormFields form) {
        this.goods = goods;
        this.today = today;
        this.form = form;
    }

    /**
     * Reads it.
     *
     * @param service the service that the task was sent for, where the catalogue knows it
     */
    StepInput read(@Nullable String service) {
        Optional<TaskStatus> to = Arrays.stream(TaskStatus.values())
                .filter(status -> status.value().equals(form.text("to")))
                .findFirst();
        if (to.isEmpty() || !VERSION.matcher(form.text("version")).matches()) {
            return new StepInput.Senseless();
        }
        TaskTransition wish = TaskTransition.builder()
                .to(to.get())
                .reason(to.get() == TaskStatus.REJECTED ? reason() : null)
                .note(note())
                .outcome(to.get() == TaskStatus.COMPLETED ? outcome(service) : null)
                .build();
        return errors.isEmpty()
                ? new StepInput.Understood(Integer.parseInt(form.text("version")), wish)
                : new StepInput.InError(new StepForm(to.get().value(), values(), errors));
    }

    private @Nullable RejectionReason reason() {
        Optional<RejectionReason> reason = Arrays.stream(RejectionReason.values())
                .filter(any -> any.value().equals(form.text("reason")))
                .findFirst();
        if (reason.isEmpty()) {
            errors.put("reason", "error.required");
        }
        return reason.orElse(null);
    }

    private @Nullable String note() {
        String note = form.text("note");
        if (!note.isEmpty() && !NOTE.matcher(note).matches()) {
            errors.put("note", "error.note");
        }
        return note.isEmpty() ? null : note;
    }

    private @Nullable TaskOutcome outcome(@Nullable String service) {
        LocalDate on = on();
        List<Goods> given = given();
        return on == null
                ? null
                : TaskOutcome.builder()
                        .on(on)
                        .services(service != null && !form.text("service").isEmpty() ? List.of(service) : List.of())
                        .goods(given)
                        .build();
    }

    private @Nullable LocalDate on() {
        try {
            LocalDate on = LocalDate.parse(form.text("on"));
            if (!on.isAfter(today) && on.getYear() > today.getYear() - 2) {
                return on;
            }
            errors.put("on", "error.date");
        } catch (DateTimeParseException malformed) {
            errors.put("on", form.text("on").isEmpty() ? "error.required" : "error.date");
        }
        return null;
    }

    private List<Goods> given() {
        List<Goods> given = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            String item = form.text("item" + row);
            String quantity = form.text("quantity" + row);
            if (item.isEmpty() && quantity.isEmpty()) {
                continue;
            }
            if (!goods.test(item)) {
                errors.put("item" + row, "error.goods");
            } else if (!QUANTITY.matcher(quantity).matches() || Integer.parseInt(quantity) > MOST_PIECES) {
                errors.put("quantity" + row, "error.quantity");
            } else {
                given.add(new Goods(item, Integer.parseInt(quantity)));
            }
        }
        return given;
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(field, form.text(field)));
        for (int row = 1; row <= ROWS; row++) {
            values.put("item" + row, form.text("item" + row));
            values.put("quantity" + row, form.text("quantity" + row));
        }
        return values;
    }
}
