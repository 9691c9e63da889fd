package id.pandu.hub.cache;

import java.time.Duration;
import java.time.Instant;

/**
 * What was found when a question was looked up.
 *
 * @param key where its answer is kept
 * @param recollection what was there
 * @param looked when that was; an answer of later was given while the caller waited
 * @param elapsed how long the look took
 */
public record Memory(AnswerKey key, Recollection recollection, Instant looked, Duration elapsed) {}
