package id.pandu.gateway.audit;

import id.pandu.hub.audit.Receipts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Hands every caller the newest checkpoint as a receipt. */
final class ReceiptFilter extends OncePerRequestFilter {

    private final Receipts receipts;

    ReceiptFilter(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        receipts.newest().ifPresent(receipt -> response.setHeader(Receipts.HEADER, receipt));
        chain.doFilter(request, response);
    }
}
