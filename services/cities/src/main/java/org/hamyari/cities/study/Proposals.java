package org.hamyari.cities.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamyari.cities.api.StudyProposalDecisionDto;
import org.hamyari.cities.api.StudyProposalDto;
import org.hamyari.cities.api.StudyProposalInputDto;
import org.hamyari.cities.api.StudyProposalKindDto;
import org.hamyari.cities.api.StudyProposalListDto;
import org.hamyari.cities.api.StudyProposalStateDto;
import org.hamyari.cities.service.CityServices;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** Experts propose to add or to remove items; the organiser decides for the next round. Nobody reads who proposed what. */
@ApplicationScoped
public class Proposals {

    private static final int MOST_OF_ONE_EXPERT = 20;

    private final StudyRepository studies;
    private final PanelRepository panels;
    private final ExpertRepository experts;
    private final ProposalRepository proposals;
    private final CityServices services;
    private final StudyContext context;

    Proposals(StudyRepository studies, PanelRepository panels, ExpertRepository experts, ProposalRepository proposals, CityServices services,
            StudyContext context) {
        this.studies = studies;
        this.panels = panels;
        this.experts = experts;
        this.proposals = proposals;
        this.services = services;
        this.context = context;
    }

    @Transactional
    StudyProposalListDto list(String cityId, UUID id) {
        return new StudyProposalListDto(proposals.of(studies.require(cityId, id)));
    }

    /** Files a proposal in the running transaction, while the round is open. */
    StudyProposalDto propose(String cityId, UUID id, int round, UUID panelId, StudyProposalInputDto input) {
        Study study = studies.hold(cityId, id);
        Expert expert = experts.of(study, context.caller().subject()).filter(seat -> seat.panels().contains(panelId))
                .orElseThrow(() -> new DomainException(new DomainError.NotFound("seat")));
        Panel panel = panel(study, panelId);
        study.requireOpen(round);
        if (!panel.goesOn()) {
            throw new DomainException(new DomainError.Conflict("round-closed", round));
        }
        if (input.kind() == StudyProposalKindDto.REMOVE) {
            requireRated(study, panel, input.service());
        } else if (input.service() != null) {
            requireNew(study, panel, input.service());
        } else if (input.words() == null) {
            throw new DomainException(Invalid.field("/words", "required"));
        }
        if (proposals.count(study, expert.id()) >= MOST_OF_ONE_EXPERT) {
            throw new DomainException(new DomainError.Conflict("too-many-proposals", MOST_OF_ONE_EXPERT));
        }
        StudyProposalDto proposal = new StudyProposalDto(UUID.randomUUID(), panelId, round, input.kind(), input.service(),
                input.kind() == StudyProposalKindDto.ADD ? input.words() : null, input.reason(), StudyProposalStateDto.OPEN, null);
        proposals.insert(study, proposal, expert.id());
        return proposal;
    }

    /** Decides once, in the running transaction; what is accepted begins with the next round. */
    StudyProposalDto decide(String cityId, UUID id, UUID proposalId, StudyProposalDecisionDto input) {
        Study study = studies.lock(cityId, id);
        StudyProposalDto open = proposals.lock(study, proposalId).orElseThrow(() -> new DomainException(new DomainError.NotFound("proposal")));
        if (open.state() != StudyProposalStateDto.OPEN) {
            throw new DomainException(new DomainError.Conflict("proposal-decided"));
        }
        UUID service = open.service() != null ? open.service() : input.service();
        if (input.accept()) {
            apply(study, panel(study, open.panel()), open.kind(), service);
            studies.touch(study);
        }
        StudyProposalDto decided = new StudyProposalDto(open.id(), open.panel(), open.round(), open.kind(), input.accept() ? service : open.service(),
                open.words(), open.reason(), input.accept() ? StudyProposalStateDto.ACCEPTED : StudyProposalStateDto.REJECTED, input.reason());
        proposals.decide(study, decided, context.caller().subject());
        return decided;
    }

    private void apply(Study study, Panel panel, StudyProposalKindDto kind, UUID service) {
        if (study.state() != StudyState.RUNNING || !panel.goesOn() || study.round() >= study.rules().maxRounds()) {
            throw new DomainException(new DomainError.Conflict("no-next-round"));
        }
        if (kind == StudyProposalKindDto.ADD) {
            panels.addItem(study, panel.id(), service, requireNew(study, panel, service), study.round() + 1);
            return;
        }
        requireRated(study, panel, service);
        List<UUID> rest = panel.itemsOf(study.round() + 1).stream().map(item -> item.service()).filter(item -> !item.equals(service)).toList();
        if (rest.isEmpty()) {
            throw new DomainException(new DomainError.Conflict("last-item"));
        }
        panels.remove(study, panel.id(), service);
    }

    private void requireRated(Study study, Panel panel, UUID service) {
        boolean rated = panel.itemsOf(study.round()).stream()
                .anyMatch(item -> item.service().equals(service) && item.cutAfter() == null && item.removedAfter() == null);
        if (!rated) {
            throw new DomainException(Invalid.field("/service", "item-not-on-panel"));
        }
    }

    private LocalizedTextDto requireNew(Study study, Panel panel, UUID service) {
        if (service == null) {
            throw new DomainException(Invalid.field("/service", "required"));
        }
        if (panel.items().stream().anyMatch(item -> item.service().equals(service))) {
            throw new DomainException(Invalid.field("/service", "item-on-panel"));
        }
        Map<UUID, LocalizedTextDto> names = services.assessable(study.cityId(), List.of(service));
        if (!names.containsKey(service)) {
            throw new DomainException(Invalid.field("/service", "service-not-assessable"));
        }
        return names.get(service);
    }

    private Panel panel(Study study, UUID id) {
        return panels.of(study).stream().filter(panel -> panel.id().equals(id)).findFirst()
                .orElseThrow(() -> new DomainException(new DomainError.NotFound("panel")));
    }
}
