package id.pandu.gateway.consent;

/** What rests on consents. */
public interface Resting {

    /** A consent is being withdrawn, in the transaction under way: what rests on it is to be looked at as soon as that commits. */
    void lookAt(String organisation, String reference);
}
