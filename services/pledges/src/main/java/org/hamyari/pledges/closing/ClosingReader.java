package org.hamyari.pledges.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.tenant.Tenant;
import org.hamyari.platform.web.Cursor;
import org.hamyari.pledges.api.ClosingDto;
import org.hamyari.pledges.api.ClosingPageDto;
import org.hamyari.pledges.api.ClosingStateDto;
import org.hamyari.pledges.campaign.Campaigns;

/** Shows closings to the city's officials. */
@ApplicationScoped
class ClosingReader {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final ClosingRepository repository;
    private final Campaigns campaigns;
    private final Tenant tenant;
    private final Cursor cursor;

    ClosingReader(ClosingRepository repository, Campaigns campaigns, Tenant tenant, Cursor cursor) {
        this.repository = repository;
        this.campaigns = campaigns;
        this.tenant = tenant;
        this.cursor = cursor;
    }

    @Transactional
    ClosingDto get(UUID closingId) {
        return dto(repository.require(closingId));
    }

    @Transactional
    ClosingPageDto list(ClosingStateDto state, String after, int limit) {
        String scope = "closings:" + tenant.city() + ":" + state;
        Optional<List<String>> last = cursor.read(scope, after);
        List<Closing> found = repository.newest(state == null ? null : ClosingState.valueOf(state.name()),
                last.map(keys -> Instant.parse(keys.get(0))).orElse(LATEST),
                last.map(keys -> UUID.fromString(keys.get(1))).orElse(new UUID(-1, -1)), limit);
        List<Closing> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursor.after(scope, page.getLast().proposedAt, page.getLast().id) : null;
        return new ClosingPageDto(page.stream().map(this::dto).toList(), new PageDto(next, null));
    }

    private ClosingDto dto(Closing closing) {
        return closing.toDto(campaigns.terms(closing.projectId));
    }
}
