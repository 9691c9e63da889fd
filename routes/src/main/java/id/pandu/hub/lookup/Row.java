package id.pandu.hub.lookup;

import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.agency.Outcome;
import java.time.Duration;

/**
 * What became of a question.
 *
 * @param question what was asked of whom
 * @param outcome the answer, or why there is none
 * @param elapsed how long that took
 */
record Row(Question question, Outcome<AgencyAnswer> outcome, Duration elapsed) {}
