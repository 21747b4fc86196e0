package org.hamyari.catalogue.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamyari.catalogue.api.BudgetLineDto;
import org.hamyari.catalogue.api.CampaignKindDto;
import org.hamyari.catalogue.api.CampaignTermsDto;
import org.hamyari.catalogue.api.MilestoneDto;
import org.hamyari.catalogue.api.ProjectChangeDto;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.catalogue.api.ProjectInputDto;
import org.hamyari.catalogue.api.ProjectStateDto;
import org.hamyari.catalogue.api.SuccessRuleDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError.Conflict;
import org.hamyari.platform.problem.DomainError.IllegalTransition;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The one record of a project. Goal, budget and category are frozen with the terms when its campaign opens. */
@Entity
public class Project {

    @Id
    UUID id;
    String cityId;
    String owner;
    @Enumerated(EnumType.STRING)
    ProjectState state;
    String categoryId;
    long goalMinor;
    String currency;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto title;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto summary;
    @JdbcTypeCode(SqlTypes.JSON)
    ProjectInputDto content;
    String searchText;
    Instant opensAt;
    Instant closesAt;
    Instant publishedAt;
    @Enumerated(EnumType.STRING)
    ProjectState suspendedFrom;
    Integer termsVersion;
    String termsHash;
    @Version
    long version;
    @Column(updatable = false)
    Instant createdAt;

    static Project draft(UUID id, String cityId, String currency, String owner, ProjectInputDto input, Instant now) {
        Project project = new Project();
        project.id = id;
        project.cityId = cityId;
        project.owner = owner;
        project.state = ProjectState.DRAFT;
        project.version = 1;
        project.createdAt = now;
        project.currency = currency;
        project.take(input);
        return project;
    }

    /** Takes the given members and leaves the others as they are. */
    void change(ProjectChangeDto change) {
        boolean touchesTerms = change.goal() != null || change.budgetLines() != null || change.categoryId() != null;
        if (termsVersion != null && touchesTerms) {
            throw new DomainException(new Conflict("terms-frozen"));
        }
        take(new ProjectInputDto(or(change.title(), content.title()), or(change.summary(), content.summary()),
                or(change.story(), content.story()), or(change.categoryId(), content.categoryId()), or(change.district(), content.district()),
                or(change.ownerName(), content.ownerName()), or(change.goal(), content.goal()), or(change.budgetLines(), content.budgetLines()),
                or(change.milestones(), content.milestones()), or(change.maintenancePlan(), content.maintenancePlan()),
                or(change.pictureUrl(), content.pictureUrl())));
    }

    private void take(ProjectInputDto input) {
        TextLimit.requireShort(input.title(), TextLimit.TITLE, "/title");
        TextLimit.requireShort(input.summary(), TextLimit.SUMMARY, "/summary");
        if (input.pictureUrl() != null && !"https".equals(input.pictureUrl().getScheme())) {
            throw new DomainException(Invalid.field("/pictureUrl", "not-https"));
        }
        Money goal = Money.positive(input.goal(), currency, "/goal");
        Money lines = Money.zero(currency);
        for (int i = 0; i < input.budgetLines().size(); i++) {
            lines = lines.plus(Money.positive(input.budgetLines().get(i).amount(), currency, "/budgetLines/" + i + "/amount"));
        }
        if (!lines.equals(goal)) {
            throw new DomainException(Invalid.field("/budgetLines", "budget-differs", lines.toDto().amount(), goal.toDto().amount()));
        }
        content = input;
        title = input.title();
        summary = input.summary();
        categoryId = input.categoryId();
        goalMinor = goal.minor();
        searchText = Stream.of(title.fa(), title.en(), summary.fa(), summary.en()).filter(text -> text != null)
                .map(SearchText::fold).collect(Collectors.joining(" "));
    }

    /** Freezes the terms. */
    void freeze(Instant from, Instant until) {
        opensAt = from;
        closesAt = until;
        termsVersion = 1;
        termsHash = CampaignTerms.hash(this);
    }

    /** Refuses a move that the table does not allow, and out of a suspension one to another place than before it. */
    void requireMayMoveTo(ProjectState next) {
        state.to(next);
        if (suspendedFrom != null && next != suspendedFrom && next != ProjectState.WITHDRAWN) {
            throw new DomainException(new IllegalTransition(state.name(), next.name(), Set.of(suspendedFrom.name(), "WITHDRAWN")));
        }
    }

    void moveTo(ProjectState next, Instant at) {
        suspendedFrom = next == ProjectState.SUSPENDED ? state : null;
        state = next;
        if (publishedAt == null && next.isPublic()) {
            publishedAt = at;
        }
    }

    /** Follows what happened to the campaign; a move that has been made already changes nothing. A suspended project stays suspended. */
    boolean follow(ProjectState next, Instant at) {
        if (suspendedFrom != null && suspendedFrom.mayMoveTo(next)) {
            suspendedFrom = next;
            return true;
        }
        if (suspendedFrom != null || !state.mayMoveTo(next)) {
            return false;
        }
        moveTo(next, at);
        return true;
    }

    ProjectFacts facts() {
        return new ProjectFacts(id, cityId, owner, state, title, categoryId, goal(), Optional.ofNullable(publishedAt),
                Optional.ofNullable(closesAt), Optional.ofNullable(suspendedFrom), version);
    }

    Money goal() {
        return new Money(goalMinor, currency);
    }

    boolean isPublic() {
        return publishedAt != null;
    }

    boolean isOwnedBy(String subject) {
        return owner.equals(subject);
    }

    long version() {
        return version;
    }

    ProjectDto toDto() {
        List<MilestoneDto> milestones = content.milestones() == null ? List.of()
                : content.milestones().stream().sorted(Comparator.comparing(MilestoneDto::dueOn)).toList();
        List<BudgetLineDto> lines = content.budgetLines();
        return new ProjectDto(id, cityId, title, summary, content.story(), categoryId, content.district(), ProjectStateDto.valueOf(state.name()),
                content.ownerName(), goal().toDto(), lines, milestones, terms(), content.maintenancePlan(), content.pictureUrl(), version,
                createdAt);
    }

    private CampaignTermsDto terms() {
        return termsVersion == null ? null
                : new CampaignTermsDto(CampaignKindDto.DONATION, SuccessRuleDto.ALL_OR_NOTHING, goal().toDto(), opensAt, closesAt,
                        termsVersion, termsHash);
    }

    private static <T> T or(T changed, T before) {
        return changed == null ? before : changed;
    }
}
