package org.hamyari.portal.file;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Task;
import org.hamyari.portal.frame.Page;

/** The pages about files and the objections to them. */
@CheckedTemplate(basePath = "file")
final class FileTemplates {

    private FileTemplates() {
    }

    static native TemplateInstance gallery(Page page, List<PictureView> pictures);

    static native TemplateInstance documents(Page page, List<DocumentView> documents);

    static native TemplateInstance object(Page page, ProjectDto project);

    static native TemplateInstance pictures(Page page, List<PictureView> pictures, Form form, String address, String key);

    static native TemplateInstance papers(Page page, List<DocumentView> documents, Form form, String address, String key);

    static native TemplateInstance objection(Page page, NoticeChoices choices, Form form, String address, String key);

    static native TemplateInstance notice(Page page, NoticeView view, Form form, String key);

    static native TemplateInstance notices(Page page, List<Task> tasks);
}
