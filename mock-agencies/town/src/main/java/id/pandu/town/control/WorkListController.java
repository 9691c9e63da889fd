package id.pandu.town.control;

import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.worklist.WorkItem;
import id.pandu.town.worklist.WorkList;
import id.pandu.town.worklist.WorkLists;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows the agencies' work lists, and lets a tester act as an agency's officer. */
@RestController
@RequestMapping("/_town/worklists/{agencyId}")
class WorkListController {

    private final AgencyDirectory agencies;
    private final WorkLists lists;
    private final Clock clock;

    WorkListController(AgencyDirectory agencies, WorkLists lists, Clock clock) {
        this.agencies = agencies;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    List<WorkItemView> items(@PathVariable String agencyId) {
        return list(agencyId).items().stream().map(WorkItemView::of).toList();
    }

    /** One item, with what was handed in. */
    @GetMapping("/{nativeId}")
    WorkItemView.Whole item(@PathVariable String agencyId, @PathVariable String nativeId) {
        return WorkItemView.Whole.of(item(list(agencyId), nativeId));
    }

    @PostMapping("/{nativeId}")
    WorkItemView act(@PathVariable String agencyId, @PathVariable String nativeId, @RequestBody OfficerAct act) {
        WorkList list = list(agencyId);
        item(list, nativeId);
        list.move(nativeId, act.toStanding(list.vocabulary(), LocalDate.now(clock)));
        return WorkItemView.of(item(list, nativeId));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(@PathVariable String agencyId) {
        list(agencyId).clear();
    }

    private WorkList list(String agencyId) {
        return Known.workList(agencies, lists, agencyId);
    }

    private static WorkItem item(WorkList list, String nativeId) {
        return list.withNativeId(nativeId).orElseThrow(() -> new ProblemException(404, "no such work item"));
    }
}
