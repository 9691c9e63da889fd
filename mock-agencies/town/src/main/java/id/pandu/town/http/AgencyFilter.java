package id.pandu.town.http;

import id.pandu.town.agency.Agency;
import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.faults.ActiveFault;
import id.pandu.town.faults.FaultBoard;
import id.pandu.town.faults.FaultKind;
import id.pandu.town.journal.Journal;
import id.pandu.town.journal.JournalEntry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands before every HTTP agency: keeps the journal and plays faults. */
public final class AgencyFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient AgencyDirectory agencies;
    private final transient FaultBoard board;
    private final transient Journal journal;

    /** Guards the agencies of this directory. */
    public AgencyFilter(AgencyDirectory agencies, FaultBoard board, Journal journal) {
        this.agencies = agencies;
        this.board = board;
        this.journal = journal;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Agency> agency = agencies.byPath(pathOf(request));
        if (agency.isPresent() && !readsContract(agency.get(), request)) {
            serve(agency.get(), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void serve(Agency agency, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException {
        JournalEntry entry = journal.arrived(agency.id(), request.getMethod(), pathOf(request));
        ActiveFault fault = board.take(agency.id()).orElse(null);
        FakeBody fakes = FakeBody.of(agency.dialect());
        HttpFaults player = new HttpFaults(request, response, chain, ClientConnection.of(request), fakes);
        boolean gone = false;
        boolean done = false;
        try {
            gone = !player.play(fault);
            done = !gone;
        } catch (IOException e) {
            gone = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            journal.ended(entry, sent(response, fault, gone), name(fault), gone, outcome(done, fault));
        }
    }

    /** Whoever fetches a WSDL asks nothing about anybody: that is not noted, and no fault befalls it. */
    private static boolean readsContract(Agency agency, HttpServletRequest request) {
        return agency.dialect().equals(AgencyDirectory.SIAK)
                && "GET".equals(request.getMethod())
                && request.getQueryString() != null;
    }

    private static @Nullable Integer sent(
            HttpServletResponse response, @Nullable ActiveFault fault, boolean clientGone) {
        boolean nothingSent = clientGone || (fault != null && !response.isCommitted());
        return nothingSent ? null : Integer.valueOf(response.getStatus());
    }

    /** The path as it is routed: decoded and without parameters, however the client wrote it. */
    private static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }

    private static String outcome(boolean done, @Nullable ActiveFault fault) {
        if (!done) {
            return "failed";
        }
        return switch (fault == null ? FaultKind.DELAY : fault.kind()) {
            case DROP, LOST_ANSWER -> "dropped";
            case TRUNCATED -> "truncated";
            default -> "answered";
        };
    }

    private static @Nullable String name(@Nullable ActiveFault fault) {
        return fault == null ? null : fault.kind().wireName();
    }
}
