package org.hamyari.portal.delivery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Task;
import org.hamyari.portal.desk.Decision;
import org.hamyari.portal.frame.Page;

/** The templates of this feature. */
@CheckedTemplate(basePath = "delivery")
final class DeliveryTemplates {

    private DeliveryTemplates() {
    }

    static native TemplateInstance section(Page page, DeliveryView view);

    /** @param view absent before the work has begun */
    static native TemplateInstance manage(Page page, ProjectDto project, DeliveryView view, Form form, DeliveryForms.Lines lines, String key);

    static native TemplateInstance desk(Page page, List<Task> waiting, List<Task> others);

    /** @param step the milestone that waits, or {@code report} the report */
    static native TemplateInstance decision(Page page, ProjectDto project, DeliveryView.Step step, DeliveryView.Report report, Decision decision,
            String address, String key, boolean codeMissing);
}
