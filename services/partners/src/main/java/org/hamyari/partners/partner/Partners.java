package org.hamyari.partners.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hamyari.partners.api.PartnerDto;
import org.hamyari.partners.api.PartnerInputDto;
import org.hamyari.partners.api.PartnerPageDto;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.web.Cursor;

/** The partners of the installation. A client belongs to one partner at most; registering gives no right in any city. */
@ApplicationScoped
public class Partners {

    private static final String SCOPE = "partners";

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;
    private final Cursor cursors;

    Partners(Sql sql, Caller caller, Clock clock, Cursor cursors) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.cursors = cursors;
    }

    /** Registers, in the running transaction. */
    public PartnerDto register(PartnerInputDto input) {
        Partner partner = new Partner(UUID.randomUUID(), input.name(), input.clientId(), input.website(),
                input.scopes().stream().distinct().sorted().toList(), "ACTIVE", clock.instant().truncatedTo(ChronoUnit.MICROS));
        int added = sql.update("insert into partner (" + Partner.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (client_id) do nothing",
                partner.id(), partner.name().fa(), partner.name().en(), partner.clientId(), partner.website(),
                partner.scopes().toArray(String[]::new), partner.state(), partner.createdAt());
        if (added == 0) {
            throw new DomainException(new DomainError.Conflict("client-taken", input.clientId()));
        }
        return partner.toDto();
    }

    public Partner require(UUID id) {
        return sql.first("select " + Partner.COLUMNS + " from partner where id = ?", Partner::read, id)
                .orElseThrow(() -> new DomainException(new DomainError.NotFound("partner")));
    }

    /** The partner whose client calls; refused where there is none or it is suspended. */
    public Partner requireCaller() {
        Partner partner = sql.first("select " + Partner.COLUMNS + " from partner where client_id = ?", Partner::read, caller.client())
                .orElseThrow(() -> new DomainException(new DomainError.Forbidden("partner-unknown", caller.client())));
        if (!partner.isActive()) {
            throw new DomainException(new DomainError.Forbidden("partner-suspended"));
        }
        return partner;
    }

    public PartnerPageDto list(String cursor, int limit) {
        List<PartnerDto> found = cursors.read(SCOPE, cursor)
                .map(last -> sql.list("select " + Partner.COLUMNS + " from partner where (created_at, id) < (?, ?)"
                        + " order by created_at desc, id desc limit ?", Partner::read, Instant.parse(last.get(0)), UUID.fromString(last.get(1)),
                        limit + 1))
                .orElseGet(() -> sql.list("select " + Partner.COLUMNS + " from partner order by created_at desc, id desc limit ?",
                        Partner::read, limit + 1))
                .stream().map(Partner::toDto).toList();
        List<PartnerDto> items = found.stream().limit(limit).toList();
        String next = found.size() > limit ? cursors.after(SCOPE, items.getLast().createdAt(), items.getLast().id()) : null;
        return new PartnerPageDto(items, new PageDto(next, null));
    }
}
