package org.hamyari.portal.editor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.hamyari.catalogue.client.DuplicateDto;
import org.hamyari.catalogue.client.EditorDto;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.frame.Page;

/** The pages of people who write together, and of proposals that become one. */
@CheckedTemplate(basePath = "editor")
final class EditorTemplates {

    private EditorTemplates() {
    }

    /** @param owner whether the visitor may invite and remove */
    static native TemplateInstance editors(Page page, ProjectDto project, List<EditorDto> editors, boolean owner, Form form, String key);

    static native TemplateInstance accept(Page page, Form form, String key);

    static native TemplateInstance merger(Page page, ProjectDto project, List<DuplicateDto> alike, Form form, String key);

    static native TemplateInstance alike(Page page, ProjectDto project, List<DuplicateDto> alike);
}
