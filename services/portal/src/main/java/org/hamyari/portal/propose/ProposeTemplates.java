package org.hamyari.portal.propose;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.frame.Page;

/** The pages of a proposal. */
@CheckedTemplate(basePath = "propose")
final class ProposeTemplates {

    private ProposeTemplates() {
    }

    static native TemplateInstance start(Page page, Form form, List<String> conditions, boolean campaigns);

    static native TemplateInstance begin(Page page, StepView.Group asks, Form form, String key);

    static native TemplateInstance similar(Page page, SimilarView view);

    static native TemplateInstance step(Page page, StepView step);

    static native TemplateInstance check(Page page, CheckView view);

    static native TemplateInstance withdraw(Page page, ProjectDto project, Form form, String key);
}
