package id.pandu.hub.referral;

/** Takes invitations to the agencies' addresses. */
public interface Invitations {

    /**
     * Returns once a mail server has taken the mail on.
     *
     * @throws id.pandu.connector.AgencyFault when none did, or nobody knows whether one did
     */
    void send(Invitation invitation);
}
