package id.pandu.hub.webhook;

import java.util.Optional;

/** Which addresses events may be sent to. */
@FunctionalInterface
public interface AddressRule {

    /** The rule that an address breaks, as a keyword; which network a name leads to is not told. */
    Optional<String> brokenBy(String url);
}
