package id.pandu.audit;

import java.util.List;

/** An entry where it was met: the number under which the chain counts it, and the chain values that it could have followed. */
record Place(Link link, long n, List<Hash> before) {

    boolean follows() {
        return link.follows(before, n);
    }
}
