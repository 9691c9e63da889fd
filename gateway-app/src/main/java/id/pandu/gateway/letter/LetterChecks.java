package id.pandu.gateway.letter;

import id.pandu.api.model.LetterCheck;
import id.pandu.gateway.identity.LetterGuesses;
import id.pandu.gateway.letter.CheckResult.Genuine;
import id.pandu.gateway.letter.CheckResult.NotGenuine;
import id.pandu.gateway.letter.CheckResult.TooMany;
import id.pandu.gateway.letter.CheckResult.Unasked;
import id.pandu.gateway.letter.CheckResult.Unavailable;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.letter.LetterDesk;
import id.pandu.hub.letter.LetterText;
import id.pandu.hub.problem.UnavailableException;
import java.util.OptionalLong;

/** Checks letters for anybody, as often as an address may fail. */
final class LetterChecks {

    private final LetterDesk desk;
    private final LetterText text;
    private final LetterGuesses guesses;

    LetterChecks(LetterDesk desk, LetterText text, LetterGuesses guesses) {
        this.desk = desk;
        this.text = text;
        this.guesses = guesses;
    }

    CheckResult check(FormFields typed, String address, CallContext call) {
        if (!typed.isComplete()) {
            return new Unasked();
        }
        OptionalLong wait = guesses.secondsUntilNext(address);
        if (wait.isPresent()) {
            return new TooMany(wait.getAsLong());
        }
        CheckResult result = result(typed, call);
        if (!(result instanceof NotGenuine)) {
            guesses.giveBack(address);
        }
        return result;
    }

    private CheckResult result(FormFields typed, CallContext call) {
        try {
            return desk.check(new LetterCheck(typed.number(), typed.code()), call)
                    .<CheckResult>map(referral -> new Genuine(text.facts(referral, call.language())))
                    .orElseGet(NotGenuine::new);
        } catch (UnavailableException fault) {
            return new Unavailable();
        }
    }
}
