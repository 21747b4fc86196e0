package org.hamyari.portal.propose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.CompletenessPartDto;
import org.hamyari.catalogue.client.DuplicateDto;
import org.hamyari.catalogue.client.ProjectChangeDto;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectInputDto;
import org.hamyari.catalogue.client.ProposalsApi;
import org.hamyari.catalogue.client.SubmissionDto;
import org.hamyari.catalogue.client.SubmissionsApi;
import org.hamyari.catalogue.client.WithdrawalDto;
import org.hamyari.portal.neighbour.Neighbour;

/** Proposals as the catalogue keeps them, each part saved by itself. */
@ApplicationScoped
class Proposals {

    private final ProposalsApi proposals;
    private final SubmissionsApi submissions;
    private final ObjectMapper json;

    Proposals(@RestClient ProposalsApi proposals, @RestClient SubmissionsApi submissions, ObjectMapper json) {
        this.proposals = proposals;
        this.submissions = submissions;
        this.json = json;
    }

    /** A draft with nothing but this. */
    ProjectDto begin(String key, String cityId, ObjectNode first) {
        ProjectInputDto input = of(first, ProjectInputDto.class);
        return Neighbour.ask(() -> proposals.proposeProject(key, cityId, input));
    }

    /** @param seen version that the writer has seen; nothing is saved over a newer one */
    void save(String cityId, UUID id, long seen, ObjectNode change) {
        ProjectChangeDto body = of(change, ProjectChangeDto.class);
        Neighbour.ask(() -> proposals.changeProject("\"" + seen + "\"", cityId, id, body));
    }

    /** What must be answered yet before it can be handed in. */
    List<CompletenessPartDto> missing(String cityId, UUID id) {
        return Neighbour.ask(() -> proposals.getCompleteness(cityId, id)).parts().stream().filter(part -> part.required() && !part.done()).toList();
    }

    /** Projects that may be the same; none while they cannot be asked: nobody is kept from proposing. */
    List<DuplicateDto> similar(String cityId, UUID id) {
        return Neighbour.ifThere("catalogue", () -> proposals.listDuplicates(cityId, id).items()).orElse(List.of());
    }

    /** @param note a word to the reviewers, or null */
    void submit(String key, String cityId, UUID id, String note) {
        Neighbour.ask(() -> submissions.submitProject(key, cityId, id, new SubmissionDto(note)));
    }

    void withdraw(String key, String cityId, UUID id, String reason) {
        Neighbour.ask(() -> submissions.withdrawProject(key, cityId, id, new WithdrawalDto(reason)));
    }

    private <T> T of(ObjectNode members, Class<T> type) {
        try {
            return json.treeToValue(members, type);
        } catch (JsonProcessingException notAsTheInterfaceSays) {
            throw new IllegalStateException(notAsTheInterfaceSays);
        }
    }
}
