package org.hamyari.operator.city;

import io.quarkus.oidc.client.OidcClientException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.stream.Collectors;
import org.hamyari.operator.api.ProblemDto;

/** Why a city is not as declared, in the words of a condition, and whether time alone may heal it. */
record Failure(String reason, String message, boolean passing) {

    static Failure of(Exception cause) {
        return switch (cause) {
            case CityRefused refused -> new Failure("Refused", refused.getMessage(), false);
            case WebApplicationException answer -> answered(answer);
            case ProcessingException away -> new Failure("RegisterUnavailable", "the cities service cannot be reached", true);
            case OidcClientException away -> new Failure("NoToken", "the identity service gives no token", true);
            default -> new Failure("OperatorError", cause.getClass().getSimpleName() + ": " + cause.getMessage(), true);
        };
    }

    private static Failure answered(WebApplicationException answer) {
        int status = answer.getResponse().getStatus();
        var message = "the cities service answered " + status + explanation(answer);
        return switch (status) {
            case 401, 403 -> new Failure("NotAllowed", message, true);
            // Somebody else was faster: the next attempt starts from what the register says then.
            case 409, 412 -> new Failure("ChangedMeanwhile", message, true);
            case 400, 422 -> new Failure("Refused", message, false);
            default -> new Failure("RegisterUnavailable", message, true);
        };
    }

    private static String explanation(WebApplicationException answer) {
        try {
            var problem = answer.getResponse().readEntity(ProblemDto.class);
            if (problem == null) {
                return "";
            }
            var fields = problem.errors() == null ? "" : problem.errors().stream()
                    .map(error -> "; " + error.pointer() + " " + error.detail()).collect(Collectors.joining());
            return ": " + problem.title() + fields;
        } catch (ProcessingException | IllegalStateException notAProblem) {
            return "";
        }
    }
}
