package id.pandu.hub.oversight;

import id.pandu.api.model.NoticeKind;
import id.pandu.hub.oversight.Finding.Place;
import java.util.List;

/** Knows of one kind of thing that the operator has to look at. */
public interface NoticeSource {

    /** Which kind. */
    NoticeKind kind();

    /** The newest that stand before this place, newest first. */
    List<Finding> before(Place place, int limit);
}
