package id.pandu.hub.lookup;

import id.pandu.api.model.Facet;
import id.pandu.api.model.LookupRequest;
import id.pandu.api.model.Subject;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.consent.Reliance.Given;
import id.pandu.hub.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What looking at a request comes to, before anybody is asked. */
public sealed interface Admission {

    /**
     * It can be carried out.
     *
     * @param lookupId UUIDv7
     * @param request what the caller wants, and why
     * @param context who calls
     * @param deadline when the caller's answer is due
     * @param consent the consent it rests on, where that is the legal basis
     */
    record Lookup(
            UUID lookupId,
            LookupRequest request,
            CallContext context,
            Instant deadline,
            @Nullable Given consent) implements Admission {

        /** After the deadline nobody waits any more, except for what is under way. */
        private static final Duration GRACE = Duration.ofMillis(350);

        /** So long the hub's own stores may take. */
        Duration patience(Clock clock) {
            return Duration.between(clock.instant(), deadline).plus(GRACE);
        }

        /** Who is meant, in the caller's words. */
        public Subject subject() {
            return request.subject();
        }

        /** Where, Kemendagri code with a dot. */
        public String region() {
            return request.region();
        }

        /** What is wanted. */
        public List<Facet> facets() {
            return request.facets();
        }

        Lookup restingOn(Given given) {
            return new Lookup(lookupId, request, context, deadline, given);
        }

        /** The lookup's id only: the subject is personal. */
        @Override
        public String toString() {
            return "Lookup[" + lookupId + "]";
        }
    }

    /** It cannot. */
    record Declined(Refusal refusal) implements Admission {}
}
