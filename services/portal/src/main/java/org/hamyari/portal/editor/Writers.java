package org.hamyari.portal.editor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.DuplicateDto;
import org.hamyari.catalogue.client.EditorAcceptanceDto;
import org.hamyari.catalogue.client.EditorDto;
import org.hamyari.catalogue.client.EditorInputDto;
import org.hamyari.catalogue.client.EditorLanguageDto;
import org.hamyari.catalogue.client.EditorsApi;
import org.hamyari.catalogue.client.MergerDto;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProposalsApi;
import org.hamyari.catalogue.client.SubmissionsApi;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.text.Language;

/** Who writes a project, and which proposals are one, as the catalogue keeps it. */
@ApplicationScoped
class Writers {

    private final EditorsApi editors;
    private final ProposalsApi proposals;
    private final SubmissionsApi submissions;

    Writers(@RestClient EditorsApi editors, @RestClient ProposalsApi proposals, @RestClient SubmissionsApi submissions) {
        this.editors = editors;
        this.proposals = proposals;
        this.submissions = submissions;
    }

    List<EditorDto> of(String cityId, UUID project) {
        return Neighbour.ask(() -> editors.listEditors(cityId, project)).items();
    }

    void invite(String key, String cityId, UUID project, String name, String email, Language language) {
        Neighbour.ask(() -> editors.inviteEditor(key, cityId, project, new EditorInputDto(name, email, EditorLanguageDto.fromString(language.tag()))));
    }

    void remove(String cityId, UUID project, UUID editor) {
        Neighbour.ask(() -> {
            editors.removeEditor(cityId, project, editor);
            return true;
        });
    }

    ProjectDto accept(String key, String cityId, String code) {
        return Neighbour.ask(() -> editors.acceptEditing(key, cityId, new EditorAcceptanceDto(code)));
    }

    List<DuplicateDto> alike(String cityId, UUID project) {
        return Neighbour.ask(() -> proposals.listDuplicates(cityId, project)).items();
    }

    void merge(String key, String cityId, UUID project, UUID into, String reason) {
        Neighbour.ask(() -> submissions.mergeProject(key, cityId, project, new MergerDto(into, reason)));
    }
}
