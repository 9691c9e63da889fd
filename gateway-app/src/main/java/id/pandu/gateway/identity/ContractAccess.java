package id.pandu.gateway.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * Lets a request through to an operation whose scopes its token holds, or to what is public. Nothing passes that the contract
 * does not list, so no way of writing an address leads around its scope.
 */
final class ContractAccess {

    private final Operations operations;

    ContractAccess(Operations operations) {
        this.operations = operations;
    }

    boolean allows(@Nullable Authentication authentication, HttpServletRequest request) {
        return operations.isPublic(request)
                || (authentication instanceof TokenCaller caller && allows(caller, request));
    }

    private boolean allows(TokenCaller caller, HttpServletRequest request) {
        return operations
                .of(request)
                .filter(operation -> operation.isOpenTo(caller))
                .isPresent();
    }
}
