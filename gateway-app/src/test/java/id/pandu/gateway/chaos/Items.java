package id.pandu.gateway.chaos;

import id.pandu.town.harness.AgencyWorkItem;
import id.pandu.town.harness.TownControl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What lies at the agencies, by the hub's number; more than one item for a number is a double. */
record Items(Map<String, List<AgencyWorkItem>> byTask) {

    static Items at(TownControl town) {
        Map<String, List<AgencyWorkItem>> found = new HashMap<>();
        for (String list : Need.lists()) {
            for (AgencyWorkItem item : town.workList(list).items()) {
                found.computeIfAbsent(item.externalId(), number -> new ArrayList<>())
                        .add(item);
            }
        }
        return new Items(found);
    }

    List<AgencyWorkItem> of(String task) {
        return byTask.getOrDefault(task, List.of());
    }

    int size() {
        return byTask.values().stream().mapToInt(List::size).sum();
    }
}
