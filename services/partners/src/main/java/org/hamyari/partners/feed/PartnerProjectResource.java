package org.hamyari.partners.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.hamyari.partners.admission.Admissions;
import org.hamyari.partners.api.PartnerProjectPageDto;
import org.hamyari.partners.api.PartnerProjectsApi;
import org.hamyari.partners.partner.Partners;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class PartnerProjectResource implements PartnerProjectsApi {

    private static final String SCOPE = "catalogue:read";

    private final Partners partners;
    private final Admissions admissions;
    private final ProjectFeed feed;
    private final Answer answer;

    PartnerProjectResource(Partners partners, Admissions admissions, ProjectFeed feed, Answer answer) {
        this.partners = partners;
        this.admissions = admissions;
        this.feed = feed;
        this.answer = answer;
    }

    @Override
    @Transactional
    public PartnerProjectPageDto listPartnerProjects(String cityId, Instant changedSince, String cursor, Integer limit) {
        admissions.require(cityId, partners.requireCaller().id(), SCOPE);
        PartnerProjectPageDto page = feed.page(cityId, changedSince, cursor, limit);
        String since = changedSince == null ? "" : "&changedSince=" + changedSince;
        answer.next("/api/partners/v1/cities/" + cityId + "/projects?limit=" + limit + since, page.page().next());
        return page;
    }
}
