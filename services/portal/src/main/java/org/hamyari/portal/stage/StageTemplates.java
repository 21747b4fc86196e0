package org.hamyari.portal.stage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.hamyari.portal.component.Task;
import org.hamyari.portal.frame.Page;

@CheckedTemplate(basePath = "stage")
final class StageTemplates {

    private StageTemplates() {
    }

    static native TemplateInstance city(Page page, StageView view);

    static native TemplateInstance desk(Page page, StageView view, List<Task> requests, List<Task> evidence, boolean mayPrepare, boolean byEvidence);

    static native TemplateInstance request(Page page, RequestForm form);

    static native TemplateInstance evidence(Page page, EvidenceForm form);

    static native TemplateInstance verdict(Page page, EvidenceView view, VerdictForm form);
}
