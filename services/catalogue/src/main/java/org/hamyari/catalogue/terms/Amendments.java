package org.hamyari.catalogue.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hamyari.catalogue.api.AgreedTermsDto;
import org.hamyari.catalogue.api.AmendmentDto;
import org.hamyari.catalogue.api.AmendmentInputDto;
import org.hamyari.catalogue.api.AmendmentListDto;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.catalogue.api.TermsInputDto;
import org.hamyari.catalogue.project.FrozenCampaign;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.ProjectRecords;
import org.hamyari.catalogue.project.ProjectState;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.catalogue.project.Prose;
import org.hamyari.catalogue.terms.Freezing.Window;
import org.hamyari.platform.city.City;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/**
 * New terms of an open campaign. They are proposed here and decided by the service that keeps the pledges, which alone can say that nobody
 * has pledged; until its answer the terms stay as they are.
 */
@ApplicationScoped
class Amendments {

    private static final int REASON = 2000;
    private static final int MOST = 100;

    private final Projects projects;
    private final ProjectRecords records;
    private final AmendmentRows rows;
    private final AgreedVersions versions;
    private final NewTerms newTerms;
    private final Outbox outbox;

    Amendments(Projects projects, ProjectRecords records, AmendmentRows rows, AgreedVersions versions, NewTerms newTerms, Outbox outbox) {
        this.projects = projects;
        this.records = records;
        this.rows = rows;
        this.versions = versions;
        this.newTerms = newTerms;
        this.outbox = outbox;
    }

    /** Asks for new terms, in the running transaction. */
    AmendmentDto propose(City city, UUID projectId, AmendmentInputDto input) {
        ProjectFacts project = projects.requireOfOthers(city.id(), projectId);
        AgreedTermsDto standing = versions.newest(city.id(), projectId).filter(terms -> project.state() == ProjectState.FUNDING)
                .orElseThrow(() -> new DomainException(new DomainError.Conflict("campaign-not-running")));
        if (rows.undecided(city.id(), projectId).isPresent()) {
            throw new DomainException(new DomainError.Conflict("amendment-undecided"));
        }
        var reason = Prose.text(input.reason(), REASON, "/reason");
        FrozenCampaign frozen = newTerms.of(city, projectId, standing, input);
        AmendmentDto amendment = rows.add(frozen, reason);
        outbox.publish(AmendmentProposed.of(amendment, frozen, project.version()));
        return amendment;
    }

    /** Follows the decision, in the running transaction; a repeated one changes nothing. */
    void decided(String cityId, UUID projectId, UUID amendmentId, boolean accepted, String reasonCode) {
        records.locked(cityId, projectId);
        rows.undecided(cityId, projectId).filter(open -> open.amendment().id().equals(amendmentId)).ifPresent(open -> {
            rows.decide(cityId, amendmentId, accepted, reasonCode);
            if (accepted) {
                versions.add(open.frozen());
                records.amend(open.frozen(), open.amendment().reason());
            }
        });
    }

    @Transactional
    AmendmentListDto list(String cityId, UUID projectId) {
        projects.requireVisible(cityId, projectId);
        return new AmendmentListDto(rows.newest(cityId, projectId, MOST));
    }

    /** The terms an amendment asks for. */
    @ApplicationScoped
    static class NewTerms {

        private final CampaignRecords records;
        private final TermsDrafts drafts;
        private final Windows windows;
        private final Freezing freezing;
        private final Clock clock;

        NewTerms(CampaignRecords records, TermsDrafts drafts, Windows windows, Freezing freezing, Clock clock) {
            this.records = records;
            this.drafts = drafts;
            this.windows = windows;
            this.freezing = freezing;
            this.clock = clock;
        }

        FrozenCampaign of(City city, UUID projectId, AgreedTermsDto standing, AmendmentInputDto input) {
            Instant from = input.opensAt() == null ? standing.opensAt() : micros(input.opensAt());
            Instant until = input.closesAt() == null ? standing.closesAt() : micros(input.closesAt());
            boolean begins = !from.equals(standing.opensAt());
            if (begins && standing.opensAt().isBefore(clock.instant())) {
                throw new DomainException(DomainError.Invalid.field("/opensAt", "has-opened"));
            }
            Window window = windows.lasting(city, from, until, begins);
            int version = standing.version() + 1;
            if (input.terms() == null) {
                return freezing.freeze(standing, window, version);
            }
            if (input.terms().guarantee() != null) {
                throw new DomainException(DomainError.Invalid.field("/terms/guarantee", "guarantee-stays"));
            }
            TermsInputDto terms = drafts.accept(city, input.terms());
            ProjectDto project = records.of(city.id(), projectId);
            TermsCheck.require(TermsGaps.of(terms, project, standing.guarantee() != null));
            return freezing.freeze(terms, project, window, standing.guarantee(), version);
        }

        private static Instant micros(Instant instant) {
            return instant.truncatedTo(ChronoUnit.MICROS);
        }
    }
}
