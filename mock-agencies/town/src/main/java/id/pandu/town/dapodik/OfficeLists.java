package id.pandu.town.dapodik;

import id.pandu.town.agency.Agency;
import id.pandu.town.worklist.WorkLists;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The work lists of the education offices, each in the office's own database. */
public final class OfficeLists implements AutoCloseable {

    private final List<TableWorkList> lists = new ArrayList<>();

    /** Opens the lists of these offices; nothing is asked of the server before somebody looks into one. */
    public OfficeLists(List<Agency> offices, UpstreamServer server, WorkLists all) {
        for (Agency office : offices) {
            lists.add(all.open(office.id(), new TableWorkList(server, office.address())));
        }
    }

    @Override
    public void close() throws SQLException {
        for (TableWorkList list : lists) {
            list.close();
        }
    }
}
