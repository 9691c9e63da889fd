package id.pandu.connector.satusehat;

import id.pandu.connector.AgencyAnswer;
import java.time.Duration;
import java.time.Instant;

/** What the token endpoint said. */
sealed interface Grant {

    /**
     * A token.
     *
     * @param value as it stands in the header
     * @param renewFrom when it is time for another
     * @param end when it must not be used any more
     */
    record AccessToken(String value, Instant renewFrom, Instant end) implements Grant {

        /**
         * A token as it was issued.
         *
         * @param life from {@code issued} on
         * @param renewBefore the end; half of its life at most, so that a short-lived token is not renewed at every question
         */
        static AccessToken issued(String value, Instant issued, Duration life, Duration renewBefore) {
            Duration half = life.dividedBy(2);
            Instant end = issued.plus(life);
            return new AccessToken(value, end.minus(renewBefore.compareTo(half) < 0 ? renewBefore : half), end);
        }

        boolean isUsable(Instant now) {
            return now.isBefore(end);
        }

        boolean isDue(Instant now) {
            return !now.isBefore(renewFrom);
        }

        /** The end only: the value is a credential. */
        @Override
        public String toString() {
            return "AccessToken[" + end + ", redacted]";
        }
    }

    /**
     * None.
     *
     * @param reason what the exchange objects to
     */
    record Denied(AgencyAnswer.Refused.Reason reason) implements Grant {}
}
