package id.pandu.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.hub.api.Caller.Officer;
import java.util.Locale;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallContextTest {

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    @Test
    void continuesTheCallersTrace() {
        exchange.getMessage().setHeader("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(CallContext.from(exchange).traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "00-00000000000000000000000000000000-b7ad6b7169203331-01", "3314105203909991"})
    void beginsATraceWhereThereIsNone(String traceParent) {
        assertThat(CallContext.traceIdOf(traceParent))
                .matches("[0-9a-f]{32}")
                .doesNotContain("3314105203909991")
                .isNotEqualTo("0".repeat(32));
    }

    @Test
    void keepsTheCallerAndTheLanguage() {
        var caller = new Caller("loket-sragen", Set.of("33.14"), new Officer("siti.petugas", "front-office"));
        exchange.getMessage().setHeader("Accept-Language", "en");

        CallContext context = CallContext.from(exchange, any -> caller);

        assertThat(context.caller()).isEqualTo(caller);
        assertThat(CallContext.from(exchange).caller()).isEqualTo(caller);
        assertThat(context.language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void staysTheSameAfterTheHeadersAreGone() {
        exchange.getMessage().setHeader("Accept-Language", "en");
        CallContext opened = CallContext.from(exchange);
        exchange.getMessage().removeHeaders("*");

        assertThat(CallContext.from(exchange)).isSameAs(opened);
    }
}
