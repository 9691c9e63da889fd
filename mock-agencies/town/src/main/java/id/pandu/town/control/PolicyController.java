package id.pandu.town.control;

import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.worklist.Officers;
import id.pandu.town.worklist.WorkLists;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells agencies how to work their lists off by themselves. */
@RestController
@RequestMapping("/_town/worklists/{agencyId}/policy")
class PolicyController {

    private final AgencyDirectory agencies;
    private final WorkLists lists;
    private final Officers officers;

    PolicyController(AgencyDirectory agencies, WorkLists lists, Officers officers) {
        this.agencies = agencies;
        this.lists = lists;
        this.officers = officers;
    }

    @GetMapping
    PolicyRequest policy(@PathVariable String agencyId) {
        requireList(agencyId);
        return PolicyRequest.of(officers.policyOf(agencyId));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void instruct(@PathVariable String agencyId, @RequestBody PolicyRequest request) {
        requireList(agencyId);
        officers.instruct(agencyId, request.toPolicy());
    }

    private void requireList(String agencyId) {
        Known.workList(agencies, lists, agencyId);
    }
}
