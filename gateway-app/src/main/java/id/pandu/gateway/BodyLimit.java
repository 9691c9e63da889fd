package id.pandu.gateway;

import id.pandu.hub.problem.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads a body whole before a route sees it; refuses one over 256 KiB, declared or not, and one that trickles in. */
@Component
@Order(BodyLimit.AFTER_SECURITY)
final class BodyLimit extends OncePerRequestFilter {

    /** Nobody has a body read who has not got past the token, the limit and the scope. */
    static final int AFTER_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 10;

    static final int MOST_BYTES = 256 * 1024;

    private static final int PART = 8192;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final HttpProblems problems;

    BodyLimit(HttpProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = new ByteArrayOutputStream();
        ProblemType refusal = request.getContentLengthLong() > MOST_BYTES
                ? ProblemType.CALLER_BODY_TOO_LARGE
                : read(request.getInputStream(), body);
        if (refusal == null) {
            chain.doFilter(new BufferedRequest(request, body.toByteArray()), response);
        } else {
            problems.answer(refusal, request, response);
        }
    }

    /** Why the body is refused; {@code null} when it has been read. */
    private static @Nullable ProblemType read(InputStream incoming, ByteArrayOutputStream body) throws IOException {
        long until = System.nanoTime() + LONGEST.toNanos();
        byte[] part = new byte[PART];
        for (int read = incoming.read(part); read >= 0; read = incoming.read(part)) {
            body.write(part, 0, read);
            if (body.size() > MOST_BYTES) {
                return ProblemType.CALLER_BODY_TOO_LARGE;
            }
            if (System.nanoTime() > until) {
                return ProblemType.CALLER_TOO_SLOW;
            }
        }
        return null;
    }

    private static final class BufferedRequest extends HttpServletRequestWrapper {

        private final byte[] body;

        BufferedRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new BufferedStream(new ByteArrayInputStream(body));
        }

        /** JSON is UTF-8 (RFC 8259, section 8.1), whatever the content type's parameters say. */
        @Override
        public BufferedReader getReader() {
            var text = new StringReader(new String(body, StandardCharsets.UTF_8));
            return new BufferedReader(text, Math.clamp(body.length, 1, PART));
        }
    }

    private static final class BufferedStream extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        BufferedStream(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is read already");
        }
    }
}
