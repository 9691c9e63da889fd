package id.pandu.gateway.bench;

/** Results that have to be right before a figure counts. */
final class Checks {

    private Checks() {}

    static void equal(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException(what + ": expected " + expected + ", found " + found);
        }
        System.out.println("right: " + what + " " + found);
    }
}
