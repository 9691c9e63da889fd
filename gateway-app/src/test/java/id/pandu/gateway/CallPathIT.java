package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a call does not go through. With it everything works as well, and each call costs more (decision 0033). */
@Gateway
class CallPathIT {

    @Autowired
    private ApplicationContext context;

    @Test
    void goesByNoLookAtTheMappingsAndByNoOtherThread() {
        assertThat(context.containsBean("mvcHandlerMappingIntrospector")).isFalse();
        assertThat(context.getBean("platform-http-engine")).isInstanceOf(ApiEngine.class);
    }
}
