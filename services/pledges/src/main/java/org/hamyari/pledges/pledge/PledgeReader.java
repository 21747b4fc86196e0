package org.hamyari.pledges.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.Tenant;
import org.hamyari.platform.web.Cursor;
import org.hamyari.pledges.api.PledgeDto;
import org.hamyari.pledges.api.PledgePageDto;
import org.hamyari.pledges.api.PledgeStateDto;

/** Shows people their own pledges and nobody else's; to others an id tells nothing. */
@ApplicationScoped
public class PledgeReader {

    private final Sql sql;
    private final Sql across;
    private final Tenant tenant;
    private final Caller caller;
    private final Cursor cursor;

    PledgeReader(Sql sql, @AcrossCities Sql across, Tenant tenant, Caller caller, Cursor cursor) {
        this.sql = sql;
        this.across = across;
        this.tenant = tenant;
        this.caller = caller;
        this.cursor = cursor;
    }

    @Transactional
    public PledgeDto get(UUID pledgeId) {
        return sql.first(PledgeView.SELECT + "where p.city_id = ? and p.id = ? and p.donor = ?", PledgeView::read,
                tenant.city(), pledgeId, caller.subject()).orElseThrow(() -> new DomainException(new DomainError.NotFound("pledge")));
    }

    /** The caller's pledges in every city, newest first. */
    PledgePageDto mine(PledgeStateDto state, String after, int limit) {
        String scope = "my-pledges:" + caller.subject() + ":" + state;
        Optional<List<String>> last = cursor.read(scope, after);
        String stateName = state == null ? null : state.name();
        List<PledgeDto> found = across.list(PledgeView.SELECT + """
                where p.donor = ? and (?::text is null or p.state = ?) and (p.created_at, p.id) < (?::timestamptz, ?::uuid)
                order by p.created_at desc, p.id desc limit ?""",
                PledgeView::read, caller.subject(), stateName, stateName, last.map(keys -> keys.get(0)).orElse("infinity"),
                last.map(keys -> keys.get(1)).orElse(new UUID(-1, -1).toString()), limit + 1);
        List<PledgeDto> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursor.after(scope, page.getLast().createdAt(), page.getLast().id()) : null;
        return new PledgePageDto(page, new PageDto(next, null));
    }
}
