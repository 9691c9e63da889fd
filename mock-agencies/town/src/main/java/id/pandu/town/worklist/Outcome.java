package id.pandu.town.worklist;

import java.time.LocalDate;
import java.util.List;

/**
 * What came of a work item.
 *
 * @param on the day it was done
 * @param goods each item once
 * @param services the agency's codes, each once
 */
public record Outcome(LocalDate on, List<Goods> goods, List<String> services) {

    private static final int MOST = 20;

    public Outcome {
        goods = List.copyOf(goods);
        services = List.copyOf(services);
        if (goods.size() > MOST || services.size() > MOST) {
            throw new IllegalArgumentException("goods and services may have up to " + MOST + " entries each");
        }
        if (goods.stream().map(Goods::item).distinct().count() < goods.size()
                || services.stream().distinct().count() < services.size()) {
            throw new IllegalArgumentException("goods and services may name each item once");
        }
    }
}
