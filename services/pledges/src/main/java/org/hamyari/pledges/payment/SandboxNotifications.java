package org.hamyari.pledges.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;

/** Takes signed notifications, each once. What they claim is not believed: they are a reason to ask the gateway. */
@ApplicationScoped
class SandboxNotifications {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final Pattern TYPE = Pattern.compile("[a-z]+(\\.[a-z]+)+");
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Sql sql;
    private final Sql across;
    private final ObjectMapper json;
    private final Confirmations confirmations;

    SandboxNotifications(Sql sql, @AcrossCities Sql across, ObjectMapper json, Confirmations confirmations) {
        this.sql = sql;
        this.across = across;
        this.json = json;
        this.confirmations = confirmations;
    }

    void receive(String body) {
        JsonNode notification = parse(body);
        String id = text(notification, "notificationId", ID);
        String type = text(notification, "type", TYPE);
        String providerRef = text(notification, "providerRef", ID);
        boolean isNew = sql.update("""
                insert into gateway_notification (provider, notification_id, type, provider_ref) values (?, ?, ?, ?)
                on conflict do nothing""",
                Payment.SANDBOX, id, type, providerRef) == 1;
        if (isNew && type.startsWith("payment.")) {
            find(providerRef, notification.path("reference").asText(""))
                    .ifPresent(found -> confirmations.ask(found.cityId, found.paymentId, providerRef, null));
        }
    }

    /** By the gateway's reference, else by ours: it may notify before we have learnt its own. */
    private Optional<Found> find(String providerRef, String reference) {
        return across.first("select city_id, id from payment where provider = ? and provider_ref = ?", Found::read,
                Payment.SANDBOX, providerRef)
                .or(() -> !REFERENCE.matcher(reference).matches() ? Optional.empty()
                        : across.first("select city_id, id from payment where id = ? and provider = ?", Found::read,
                                UUID.fromString(reference), Payment.SANDBOX));
    }

    private JsonNode parse(String body) {
        try {
            JsonNode node = json.readTree(body);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException unreadable) {
            throw new DomainException(new DomainError.BadRequest("body-not-readable"));
        }
        throw new DomainException(new DomainError.BadRequest("body-not-readable"));
    }

    private static String text(JsonNode notification, String member, Pattern form) {
        JsonNode value = notification.path(member);
        if (!value.isTextual() || value.textValue().length() > 100 || !form.matcher(value.textValue()).matches()) {
            throw new DomainException(DomainError.Invalid.field("/" + member, value.isMissingNode() ? "required" : "wrong-type"));
        }
        return value.textValue();
    }

    private record Found(String cityId, UUID paymentId) {
        static Found read(ResultSet row) throws SQLException {
            return new Found(row.getString(1), row.getObject(2, UUID.class));
        }
    }
}
