package id.pandu.hub.referral;

/** Who may move a referral or a task. */
public enum Actor {
    /** The organisation that refers. */
    REQUESTER,
    /** The agency whose task it is, by itself or as the hub read it in the agency's own system. */
    AGENCY,
    /** The person of the operator whose turn it is. */
    OPERATOR,
    /** The hub. */
    HUB
}
