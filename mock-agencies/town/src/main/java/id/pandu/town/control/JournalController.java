package id.pandu.town.control;

import id.pandu.town.journal.Journal;
import id.pandu.town.journal.JournalEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows what agencies have been asked. */
@RestController
@RequestMapping("/_town/journal")
class JournalController {

    private final Journal journal;

    JournalController(Journal journal) {
        this.journal = journal;
    }

    @GetMapping
    List<JournalEntry> entries(@RequestParam(required = false) @Nullable String agency) {
        return journal.entries(agency);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        journal.clear();
    }
}
