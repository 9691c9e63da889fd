package id.pandu.gateway.identity;

import static org.assertj.core.api.Assertions.assertThatCode;

import id.pandu.gateway.identity.Operations.Operation;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.Contract;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class AccessRefusalsTest {

    private final Operation operation = new Operations(Contract.text()).all().getFirst();

    @Test
    void letsARefusalStandThatCannotBeRecorded() {
        AuditLog broken = entry -> {
            throw new UnavailableException(ProblemType.HUB_AUDIT_UNAVAILABLE, "The store is gone");
        };
        var beans = new StaticListableBeanFactory();
        beans.addBean("log", broken);
        var unit = new AccessRefusals(beans.getBeanProvider(AuditLog.class));

        assertThatCode(() -> unit.record(operation, Caller.ANONYMOUS, "0".repeat(32), ProblemType.CALLER_SCOPE_MISSING))
                .doesNotThrowAnyException();
    }

    @Test
    void doesWithoutALog() {
        var unit = new AccessRefusals(new StaticListableBeanFactory().getBeanProvider(AuditLog.class));

        assertThatCode(() -> unit.record(operation, Caller.ANONYMOUS, "0".repeat(32), ProblemType.CALLER_SCOPE_MISSING))
                .doesNotThrowAnyException();
    }
}
