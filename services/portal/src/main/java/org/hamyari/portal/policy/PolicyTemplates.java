package org.hamyari.portal.policy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.hamyari.portal.frame.Page;

/** The pages about what a city has published, and those on which it is written. */
@CheckedTemplate(basePath = "policy")
final class PolicyTemplates {

    private PolicyTemplates() {
    }

    static native TemplateInstance list(Page page, List<PolicyLine> policies, boolean writes);

    static native TemplateInstance policy(Page page, PolicyView view);

    static native TemplateInstance drafts(Page page, DraftList view);

    static native TemplateInstance draft(Page page, DraftView view);

    static native TemplateInstance form(Page page, PartForm form);
}
