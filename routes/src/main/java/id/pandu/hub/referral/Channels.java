package id.pandu.hub.referral;

/** Whether and how well agencies can be reached. */
public interface Channels {

    /** Whether there is any way to hand this agency a task. */
    boolean reach(String agency);

    /** Whether it would be of use to try at the moment. */
    boolean isWell(String agency);
}
