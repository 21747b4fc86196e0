package org.hamyari.partners.partner;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamyari.partners.api.PartnerDto;
import org.hamyari.partners.api.PartnerStateDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.sql.Sql;

/** Another platform: a client of the identity service with a name and the scopes it is registered for. */
public record Partner(UUID id, LocalizedTextDto name, String clientId, String website, List<String> scopes, String state, Instant createdAt) {

    static final String COLUMNS = "id, name_fa, name_en, client_id, website, scopes, state, created_at";

    static Partner read(ResultSet row) throws SQLException {
        return new Partner(row.getObject(1, UUID.class), new LocalizedTextDto(row.getString(2), row.getString(3)), row.getString(4),
                row.getString(5), list(row.getArray(6)), row.getString(7), Sql.instant(row, 8));
    }

    /** A column of texts. */
    public static List<String> list(Array column) throws SQLException {
        return List.of((String[]) column.getArray());
    }

    public boolean isActive() {
        return state.equals(PartnerStateDto.ACTIVE.name());
    }

    public PartnerDto toDto() {
        return new PartnerDto(id, name, clientId, website, scopes, PartnerStateDto.valueOf(state), createdAt);
    }
}
