package org.hamyari.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hamyari.platform.city.Capabilities;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.tenant.Tenant;
import org.hamyari.platform.web.LimitedInputStream;
import org.hamyari.platform.web.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * Decides every call from the operation's {@link Access}: token, role in the city of the path, scope, second factor, capability,
 * size of the body. The city of the path becomes the tenant. What names no access is refused.
 */
@jakarta.ws.rs.ext.Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {

    private static final String PLATFORM_ADMIN = "platform-admin";

    private final Map<Method, Optional<Rule>> rules = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    private final CurrentIdentityAssociation identity;
    private final Caller caller;
    private final Tenant tenant;
    private final Operation operation;
    private final StepUp stepUp;
    private final Capabilities capabilities;
    // Filters are built before run-time settings are there.
    private final Provider<SecuritySettings> settings;

    AccessFilter(CurrentIdentityAssociation identity, Caller caller, Tenant tenant, Operation operation, StepUp stepUp,
            Capabilities capabilities, Provider<SecuritySettings> settings) {
        this.identity = identity;
        this.caller = caller;
        this.tenant = tenant;
        this.operation = operation;
        this.stepUp = stepUp;
        this.capabilities = capabilities;
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Rule rule = rules.computeIfAbsent(resource.getResourceMethod(), AccessFilter::ruleOf)
                .orElseThrow(() -> new DomainException(new DomainError.Forbidden("no-access-rule")));
        Access access = rule.access();
        operation.begin(access.operation(), rule.status(), request.getUriInfo().getPath());
        identify(request);
        String city = request.getUriInfo().getPathParameters().getFirst("cityId");
        if (city != null) {
            tenant.enter(city);
        }
        requireRight(access, city);
        if (access.stepUp()) {
            stepUp.require();
        }
        if (!access.capability().isEmpty()) {
            capabilities.require(city, access.capability());
        }
        limitBody(request, access);
    }

    private void identify(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            return;
        }
        try {
            caller.identify(identity.getDeferredIdentity().await().indefinitely());
        } catch (AuthenticationFailedException refused) {
            throw new DomainException(new DomainError.Unauthenticated());
        }
        if (caller.isAnonymous()) {
            throw new DomainException(new DomainError.Unauthenticated());
        }
    }

    private void requireRight(Access access, String city) {
        if (access.kind() == Access.Kind.PUBLIC) {
            return;
        }
        if (caller.isAnonymous()) {
            throw new DomainException(new DomainError.Unauthenticated());
        }
        boolean allowed = switch (access.kind()) {
            case PUBLIC -> true;
            case SIGNED_IN -> !caller.isServiceAccount();
            case SCOPE -> caller.hasScope(access.scope());
            case ROLES -> Arrays.stream(access.roles()).anyMatch(role -> holds(role, city))
                    || !access.scope().isEmpty() && caller.hasScope(access.scope());
        };
        if (!allowed) {
            throw new DomainException(new DomainError.Forbidden("not-allowed"));
        }
    }

    private boolean holds(String role, String city) {
        return role.equals(PLATFORM_ADMIN) ? caller.hasRealmRole(PLATFORM_ADMIN) : city != null && caller.hasRole(city, role);
    }

    private void limitBody(ContainerRequestContext request, Access access) {
        long limit = access.maxBodyBytes() > 0 ? access.maxBodyBytes() : settings.get().maxBodyBytes();
        if (request.getLength() > limit) {
            throw new DomainException(new DomainError.TooLarge(limit));
        }
        if (request.hasEntity()) {
            request.setEntityStream(new LimitedInputStream(request.getEntityStream(), limit));
        }
    }

    private static Optional<Rule> ruleOf(Method method) {
        return Arrays.stream(method.getDeclaringClass().getInterfaces())
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(declared -> declared.getName().equals(method.getName())
                        && Arrays.equals(declared.getParameterTypes(), method.getParameterTypes()))
                .filter(declared -> declared.isAnnotationPresent(Access.class))
                .findFirst()
                .or(() -> Optional.of(method).filter(own -> own.isAnnotationPresent(Access.class)))
                .map(declared -> new Rule(declared.getAnnotation(Access.class), statusOf(declared)));
    }

    private static int statusOf(Method declared) {
        ResponseStatus status = declared.getAnnotation(ResponseStatus.class);
        if (status != null) {
            return status.value();
        }
        return declared.getReturnType() == void.class ? 204 : 200;
    }

    private record Rule(Access access, int status) {
    }
}
