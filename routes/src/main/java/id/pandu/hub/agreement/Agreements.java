package id.pandu.hub.agreement;

/** Decides by the agreements in force. What no agreement allows is denied. */
public interface Agreements {

    /** Whether it may be asked now, and what may leave; takes nothing from the quota. Throws {@link id.pandu.hub.problem.UnavailableException} when that cannot be known. */
    Decision decide(Wish wish);
}
