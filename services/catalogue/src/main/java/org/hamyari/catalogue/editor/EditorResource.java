package org.hamyari.catalogue.editor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.catalogue.api.EditorAcceptanceDto;
import org.hamyari.catalogue.api.EditorDto;
import org.hamyari.catalogue.api.EditorInputDto;
import org.hamyari.catalogue.api.EditorsApi;
import org.hamyari.catalogue.api.EditorsDto;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class EditorResource implements EditorsApi {

    private final Editors editors;
    private final Projects projects;
    private final Idempotency idempotency;
    private final Answer answer;

    EditorResource(Editors editors, Projects projects, Idempotency idempotency, Answer answer) {
        this.editors = editors;
        this.projects = projects;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public EditorsDto listEditors(String cityId, UUID projectId) {
        return editors.list(cityId, projectId);
    }

    @Override
    public EditorDto inviteEditor(String idempotencyKey, String cityId, UUID projectId, EditorInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> editors.invite(cityId, projectId, body));
    }

    @Override
    public void removeEditor(String cityId, UUID projectId, UUID editorId) {
        editors.remove(cityId, projectId, editorId);
    }

    @Override
    public ProjectDto acceptEditing(String idempotencyKey, String cityId, EditorAcceptanceDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            ProjectDto project = projects.get(cityId, editors.accept(cityId, body.code()));
            answer.version(project.version());
            return project;
        });
    }
}
