package id.pandu.town.http;

import id.pandu.town.faults.ActiveFault;
import id.pandu.town.faults.Fault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Plays a fault on one request. */
final class HttpFaults {

    private static final Duration PROBE_INTERVAL = Duration.ofMillis(100);

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final FilterChain chain;
    private final ClientConnection connection;
    private final FakeBody fakes;

    HttpFaults(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            ClientConnection connection,
            FakeBody fakes) {
        this.request = request;
        this.response = response;
        this.chain = chain;
        this.connection = connection;
        this.fakes = fakes;
    }

    /** False when the client went away while it was held. */
    boolean play(@Nullable ActiveFault fault) throws IOException, ServletException, InterruptedException {
        if (fault == null) {
            chain.doFilter(request, response);
            return true;
        }
        switch (fault.kind()) {
            case DELAY -> {
                return answerAfter(fault, fault.fault().delay());
            }
            case HANG -> {
                return answerAfter(fault, Duration.ofDays(1));
            }
            case LATE_ANSWER -> {
                return answerLate(fault);
            }
            case SLOW_DRIP -> {
                return drip(fault);
            }
            case TRUNCATED -> truncate();
            default -> playAtOnce(fault.fault());
        }
        return true;
    }

    private void playAtOnce(Fault fault) throws IOException, ServletException {
        switch (fault.kind()) {
            case DROP -> connection.close();
            case LOST_ANSWER -> loseAnswer();
            case HTML -> NativeAnswer.iisPage(500, "Runtime Error").writeTo(response);
            case EMPTY -> fakes.writeEmpty(response);
            case HTTP_503 -> NativeAnswer.iisPage(503, "Service Unavailable").writeTo(response);
            case GARBAGE -> fakes.writeGarbage(response);
            case HUGE -> fakes.writeHuge(response);
            case WRONG_CONTENT_TYPE -> mislabel();
            default -> {
                NativeFault.set(request, fault);
                chain.doFilter(request, response);
            }
        }
    }

    private boolean answerAfter(ActiveFault fault, Duration delay)
            throws IOException, ServletException, InterruptedException {
        if (!hold(fault, delay)) {
            return false;
        }
        chain.doFilter(request, response);
        return true;
    }

    private boolean answerLate(ActiveFault fault) throws IOException, ServletException, InterruptedException {
        byte[] body = answer();
        if (!hold(fault, fault.fault().delay())) {
            return false;
        }
        response.getOutputStream().write(body);
        response.flushBuffer();
        return true;
    }

    /** Waits, looking after the client now and then; false when it has gone. */
    private boolean hold(ActiveFault fault, Duration delay) throws InterruptedException {
        long end = System.nanoTime() + delay.toNanos();
        long left = delay.toNanos();
        while (left > 0 && !fault.awaitRelease(Duration.ofNanos(Math.min(left, PROBE_INTERVAL.toNanos())))) {
            if (connection.isGone()) {
                return false;
            }
            left = end - System.nanoTime();
        }
        return true;
    }

    private boolean drip(ActiveFault fault) throws IOException, ServletException, InterruptedException {
        for (byte octet : answer()) {
            if (!hold(fault, fault.fault().delay())) {
                return false;
            }
            response.getOutputStream().write(octet);
            response.flushBuffer();
        }
        return true;
    }

    private void loseAnswer() throws IOException, ServletException {
        answer();
        connection.close();
    }

    private void truncate() throws IOException, ServletException {
        byte[] body = answer();
        response.getOutputStream().write(body, 0, body.length / 2);
        response.flushBuffer();
        connection.close();
    }

    private void mislabel() throws IOException, ServletException {
        byte[] body = answer();
        response.setContentType("text/html; charset=utf-8");
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** Lets the agency answer, sends its headers and keeps back its body. */
    private byte[] answer() throws IOException, ServletException {
        ContentCachingResponseWrapper copy = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, copy);
        byte[] body = copy.getContentAsByteArray();
        response.setContentLength(body.length);
        return body;
    }
}
