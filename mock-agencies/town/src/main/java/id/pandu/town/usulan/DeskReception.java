package id.pandu.town.usulan;

import id.pandu.town.agency.Agency;
import id.pandu.town.faults.ActiveFault;
import id.pandu.town.faults.FaultBoard;
import id.pandu.town.faults.FaultKind;
import id.pandu.town.journal.Journal;
import id.pandu.town.worklist.WorkLists;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows all desks, and what befalls a request to one of them. */
final class DeskReception {

    private final Map<String, Agency> agencies = new HashMap<>();
    private final Map<String, Desk> desks = new HashMap<>();
    private final FaultBoard board;
    private final Journal journal;

    DeskReception(FaultBoard board, Journal journal) {
        this.board = board;
        this.journal = journal;
    }

    /** Opens the desks of these agencies, each in a folder of its own below this one. */
    void open(List<Agency> offices, Path root, WorkLists lists, Clock clock) throws IOException {
        for (Agency office : offices) {
            String region = Objects.requireNonNull(office.region());
            DeskFolder folder = DeskFolder.create(root.resolve(region));
            Desk desk = new Desk(region, folder, () -> !suffers(office, FaultKind.UNREAD), clock);
            agencies.put(region, office);
            desks.put(region, lists.open(office.id(), desk));
        }
    }

    /** The desk of a region. */
    Optional<Desk> desk(String region) {
        return Optional.ofNullable(desks.get(region));
    }

    /** Notes a request and what befalls it; null when it is to no desk. */
    @Nullable
    DeskVisit arrived(DeskRequest request, DeskPath place, String path) {
        Agency agency = agencies.get(place.region());
        Desk desk = desks.get(place.region());
        if (agency == null || desk == null) {
            return null;
        }
        return new DeskVisit(
                desk, journal, journal.arrived(agency.id(), request.name(), path), met(agency.id(), request));
    }

    private @Nullable ActiveFault met(String agencyId, DeskRequest request) {
        ActiveFault byHand = board.peek(agencyId).orElse(null);
        if (byHand != null) {
            return request.suffers(byHand.kind()) && byHand.use() ? byHand : null;
        }
        return board.takePlayed(agencyId)
                .filter(played -> request.suffers(played.kind()))
                .orElse(null);
    }

    private boolean suffers(Agency agency, FaultKind kind) {
        return board.peek(agency.id()).filter(fault -> fault.kind() == kind).isPresent();
    }
}
