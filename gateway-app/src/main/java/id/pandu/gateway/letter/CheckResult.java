package id.pandu.gateway.letter;

import id.pandu.api.model.LetterFacts;

/** What the page that checks letters says. */
sealed interface CheckResult {

    /** HTTP status of the page. */
    int status();

    /** Nothing was asked. */
    record Unasked() implements CheckResult {

        @Override
        public int status() {
            return 200;
        }
    }

    /** The letter is genuine. */
    record Genuine(LetterFacts facts) implements CheckResult {

        @Override
        public int status() {
            return 200;
        }
    }

    /** Number and code do not belong together. */
    record NotGenuine() implements CheckResult {

        @Override
        public int status() {
            return 200;
        }
    }

    /** Too many failed from this address; there is another attempt after so many seconds. */
    record TooMany(long seconds) implements CheckResult {

        @Override
        public int status() {
            return 429;
        }
    }

    /** The hub cannot say. */
    record Unavailable() implements CheckResult {

        @Override
        public int status() {
            return 503;
        }
    }
}
