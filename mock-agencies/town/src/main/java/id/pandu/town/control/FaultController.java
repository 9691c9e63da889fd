package id.pandu.town.control;

import id.pandu.town.agency.Agency;
import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.faults.FaultBoard;
import id.pandu.town.faults.FaultKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists agencies, sets and clears their faults. */
@RestController
@RequestMapping("/_town")
class FaultController {

    private final AgencyDirectory agencies;
    private final FaultBoard board;

    FaultController(AgencyDirectory agencies, FaultBoard board) {
        this.agencies = agencies;
        this.board = board;
    }

    /** Answers only when everything is loaded, for the port opens last. */
    @GetMapping("/health")
    Map<String, String> health() {
        return Map.of("status", "UP");
    }

    @GetMapping("/agencies")
    List<AgencyView> agencies() {
        return agencies.all().stream().map(AgencyView::of).toList();
    }

    @GetMapping("/faults")
    Map<String, FaultRequest> faults() {
        Map<String, FaultRequest> faults = new TreeMap<>();
        board.current().forEach((agency, fault) -> faults.put(agency, FaultRequest.of(fault)));
        return faults;
    }

    @PutMapping("/faults/{agencyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String agencyId, @RequestBody FaultRequest request) {
        board.put(agencyId, request.toFault(agency(agencyId)));
    }

    @DeleteMapping("/faults/{agencyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(@PathVariable String agencyId) {
        board.clear(agency(agencyId).id());
    }

    @DeleteMapping("/faults")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clearAll() {
        board.clearAll();
    }

    private Agency agency(String id) {
        return Known.agency(agencies, id);
    }

    /** An agency, with the faults it can play. */
    record AgencyView(
            String id,
            String dialect,
            List<String> addresses,
            @Nullable String region,
            List<String> faultKinds) {

        static AgencyView of(Agency agency) {
            List<String> kinds =
                    FaultKind.of(agency).stream().map(FaultKind::wireName).toList();
            return new AgencyView(agency.id(), agency.dialect(), agency.addresses(), agency.region(), kinds);
        }
    }
}
