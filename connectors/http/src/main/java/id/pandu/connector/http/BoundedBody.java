package id.pandu.connector.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Reads a body as UTF-8 up to a limit, and at the limit hangs up, so that an endless answer costs no more than that. */
final class BoundedBody implements BodySubscriber<String> {

    private final int maxBytes;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<String> body = new CompletableFuture<>();
    private @Nullable Subscription subscription;

    BoundedBody(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public CompletionStage<String> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription started) {
        subscription = started;
        started.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(this::append);
    }

    @Override
    public void onError(Throwable broken) {
        body.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        body.complete(bytes.toString(UTF_8));
    }

    private void append(ByteBuffer buffer) {
        if (body.isDone()) {
            return;
        }
        if (buffer.remaining() > maxBytes - bytes.size()) {
            refuse();
            return;
        }
        byte[] chunk = new byte[buffer.remaining()];
        buffer.get(chunk);
        bytes.writeBytes(chunk);
    }

    private void refuse() {
        body.completeExceptionally(new AgencyFault(Kind.INVALID_RESPONSE, "the answer is larger than max-body"));
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
