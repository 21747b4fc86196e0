package org.hamyari.portal.share;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.FundingPlans;
import org.hamyari.portal.project.ProjectSection;

/** Where the money of a project is to come from, where that is more than a campaign. */
@ApplicationScoped
public class SharesSection implements ProjectSection {

    @CheckedTemplate(basePath = "share")
    static class Templates {

        static native TemplateInstance section(Page page, SharesView view);
    }

    private final FundingPlans plans;

    SharesSection(FundingPlans plans) {
        this.plans = plans;
    }

    @Override
    public int place() {
        return 240;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        return plans.of(page.city().id(), project.id())
                .map(plan -> Templates.section(page, SharesViews.of(page, plan, desk(page, project))));
    }

    private static String desk(Page page, ProjectDto project) {
        boolean official = page.visitor().holds("fund-manager", page.city().id()) || page.visitor().holds("moderator", page.city().id());
        return official ? page.at("desk/shares/" + project.id()) : null;
    }
}
