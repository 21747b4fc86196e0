package org.hamyari.pledges.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.Tenant;
import org.hamyari.platform.web.Cursor;
import org.hamyari.pledges.api.CampaignDto;
import org.hamyari.pledges.api.CampaignPageDto;
import org.hamyari.pledges.api.CampaignStateDto;

/** Campaigns with what they have raised, worked out from the pledges at the moment of the question; no pledge waits for a counter. */
@ApplicationScoped
public class CampaignFigures {

    private final Sql sql;
    private final Tenant tenant;
    private final Cursor cursor;

    CampaignFigures(Sql sql, Tenant tenant, Cursor cursor) {
        this.sql = sql;
        this.tenant = tenant;
        this.cursor = cursor;
    }

    /** What the running transaction sees. */
    public Figures of(UUID projectId) {
        return view(projectId).figures();
    }

    @Transactional
    CampaignDto get(UUID projectId) {
        return view(projectId).toDto();
    }

    @Transactional
    CampaignPageDto list(CampaignStateDto state, List<UUID> projects, String after, int limit) {
        String scope = "campaigns:" + tenant.city() + ":" + state + ":" + projects;
        Optional<List<String>> last = cursor.read(scope, after);
        List<CampaignView> found = sql.list(CampaignView.SELECT + """
                where (?::text is null or c.state = ?) and (?::uuid[] is null or c.project_id = any(?::uuid[]))
                    and (c.closes_at, c.project_id) > (?::timestamptz, ?::uuid)
                order by c.closes_at, c.project_id limit ?""",
                CampaignView::read, tenant.city(), name(state), name(state), ids(projects), ids(projects),
                last.map(keys -> keys.get(0)).orElse("-infinity"), last.map(keys -> keys.get(1)).orElse(new UUID(0, 0).toString()),
                limit + 1);
        List<CampaignView> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursor.after(scope, page.getLast().closesAt(), page.getLast().projectId()) : null;
        return new CampaignPageDto(page.stream().map(CampaignView::toDto).toList(), new PageDto(next, null));
    }

    private CampaignView view(UUID projectId) {
        return sql.first(CampaignView.SELECT + "where c.project_id = ?", CampaignView::read, tenant.city(), projectId)
                .orElseThrow(() -> new DomainException(new DomainError.NotFound("campaign")));
    }

    private static String name(CampaignStateDto state) {
        return state == null ? null : state.name();
    }

    private static String[] ids(List<UUID> projects) {
        return projects == null || projects.isEmpty() ? null : projects.stream().map(UUID::toString).toArray(String[]::new);
    }
}
