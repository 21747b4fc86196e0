package org.hamyari.portal.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.hamyari.portal.api.JobDto;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.component.Progress;
import org.hamyari.portal.frame.Page;

/** The pages of the desk; campaigns and votes close on the same ones. */
@CheckedTemplate(basePath = "desk")
public final class DeskTemplates {

    private DeskTemplates() {
    }

    static native TemplateInstance queue(Page page, Queue queue, List<DeskArea> areas, boolean official);

    static native TemplateInstance job(Page page, JobDto job, Progress progress, String kindText, String stateText, boolean running);

    static native TemplateInstance propose(Page page, String project, String address, Field note, String key);

    static native TemplateInstance proposeVote(Page page, String vote, String address, Field note, String key);

    public static native TemplateInstance closing(Page page, ClosingView view);

    public static native TemplateInstance decision(Page page, ClosingView view, Decision decision, String key, boolean codeMissing);
}
