package id.pandu.town.control;

import id.pandu.town.worklist.Goods;
import id.pandu.town.worklist.Outcome;
import id.pandu.town.worklist.Rejection;
import id.pandu.town.worklist.Standing;
import id.pandu.town.worklist.Vocabulary;
import id.pandu.town.worklist.WorkStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an officer makes of a work item.
 *
 * @param status one of the agencies' words
 * @param reason for Ditolak only
 * @param note in words
 * @param goods handed out, for Selesai only
 * @param services given, for Selesai only
 * @param on the day it was done, for Selesai only; today if absent
 */
record OfficerAct(
        @Nullable String status,
        @Nullable String reason,
        @Nullable String note,
        @Nullable List<Line> goods,
        @Nullable List<String> services,
        @Nullable LocalDate on) {

    /** Goods in a quantity. */
    record Line(@Nullable String item, @Nullable Integer quantity) {

        Goods toGoods() {
            if (item == null || quantity == null) {
                throw new ProblemException(400, "goods need item and quantity");
            }
            return new Goods(item, quantity);
        }
    }

    /** How the item stands then, or a problem that says what would be possible. */
    Standing toStanding(Vocabulary vocabulary, LocalDate today) {
        WorkStatus moved = Known.status(status);
        Rejection why = reason == null ? null : Known.rejection(reason);
        try {
            return new Standing(moved, why, note, outcome(moved, vocabulary, today));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(400, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Outcome outcome(WorkStatus moved, Vocabulary vocabulary, LocalDate today) {
        if (moved != WorkStatus.SELESAI && goods == null && services == null && on == null) {
            return null;
        }
        Outcome outcome = new Outcome(
                Objects.requireNonNullElse(on, today),
                goods == null ? List.of() : goods.stream().map(Line::toGoods).toList(),
                services == null ? List.of() : services);
        if (!vocabulary.allows(outcome)) {
            throw new ProblemException(400, "the agency's dialect has no such code of goods or services");
        }
        return outcome;
    }

    /** The status only: a note may be about the resident. */
    @Override
    public String toString() {
        return "OfficerAct[" + status + "]";
    }
}
