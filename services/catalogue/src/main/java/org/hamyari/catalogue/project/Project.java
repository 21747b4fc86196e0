package org.hamyari.catalogue.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamyari.catalogue.api.BudgetLineDto;
import org.hamyari.catalogue.api.CampaignKindDto;
import org.hamyari.catalogue.api.CampaignTermsDto;
import org.hamyari.catalogue.api.CreditDto;
import org.hamyari.catalogue.api.GeoPointDto;
import org.hamyari.catalogue.api.HorizonDto;
import org.hamyari.catalogue.api.MilestoneDto;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.catalogue.api.ProjectInputDto;
import org.hamyari.catalogue.api.ProjectPartDto;
import org.hamyari.catalogue.api.ProjectStateDto;
import org.hamyari.catalogue.api.StrategyTagDto;
import org.hamyari.catalogue.api.SuccessRuleDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError.Conflict;
import org.hamyari.platform.problem.DomainError.IllegalTransition;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The one record of a project. What was approved (goal, budget, category, place, upkeep) stays as it is from then on. */
@Entity
public class Project {

    private static final Set<ProjectState> SETTLED =
            Set.of(ProjectState.REJECTED, ProjectState.MERGED, ProjectState.WITHDRAWN, ProjectState.CLOSED);
    private static final Set<String> APPROVED = Set.of("goal", "categoryId", "districtId", "location", "maintenance");

    /** The owner of a project that nobody proposed. */
    private static final String CITY = "city";
    private static final String UNASSIGNED = "unassigned";

    @Id
    UUID id;
    String cityId;
    String owner;
    @Enumerated(EnumType.STRING)
    ProjectState state;
    String categoryId;
    Long goalMinor;
    String currency;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto title;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto summary;
    @JdbcTypeCode(SqlTypes.JSON)
    ProjectInputDto content;
    String searchText;
    String soundText;
    String districtId;
    Double latitude;
    Double longitude;
    @Enumerated(EnumType.STRING)
    HorizonDto horizon;
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> strategyTags;
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> needKinds;
    UUID mergedInto;
    @JdbcTypeCode(SqlTypes.JSON)
    List<CreditDto> credits;
    Instant opensAt;
    Instant closesAt;
    Instant publishedAt;
    @Enumerated(EnumType.STRING)
    ProjectState suspendedFrom;
    @Enumerated(EnumType.STRING)
    CampaignKindDto campaignKind;
    @Enumerated(EnumType.STRING)
    SuccessRuleDto successRule;
    Long termsGoalMinor;
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
        project.credits = List.of();
        project.take(input, input.goal());
        return project;
    }

    /** What a vote chose without a record: a title and a price; the moderators of the city complete it. */
    static Project won(UUID id, String cityId, LocalizedTextDto title, LocalizedTextDto summary, Money cost, Instant now) {
        ProjectInputDto known = new ProjectInputDto(title, summary, null, UNASSIGNED, null, null, cost.toDto(), null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null);
        Project project = draft(id, cityId, cost.currency(), CITY, known, now);
        project.moveTo(ProjectState.PUBLISHED, now);
        return project;
    }

    /** Refuses a change that the state does not allow: what is in review rests, what was approved stays. */
    void requireChangeable(ProjectInputDto given, Collection<String> cleared) {
        if (state == ProjectState.IN_REVIEW) {
            throw new DomainException(new Conflict("in-review"));
        }
        if (isSettled()) {
            throw new DomainException(new Conflict("project-settled"));
        }
        boolean pointStays = given.location() == null && !cleared.contains("location") && latitude != null;
        if (given.districtId() != null && pointStays && !given.districtId().equals(districtId)) {
            throw new DomainException(Invalid.field("/districtId", "other-district"));
        }
        boolean touchesApproved = Stream.of(given.goal(), given.budgetLines(), given.categoryId(), given.districtId(), given.location(),
                given.maintenance()).anyMatch(Objects::nonNull) || cleared.stream().anyMatch(APPROVED::contains);
        boolean approved = termsVersion != null || !owner.equals(CITY);
        if (state != ProjectState.DRAFT && touchesApproved && approved) {
            throw new DomainException(new Conflict("terms-frozen"));
        }
    }

    /**
     * Takes the content, which has been cleaned.
     *
     * @param goalGiven the goal that was just given, held against the budget lines
     */
    void take(ProjectInputDto clean, MoneyDto goalGiven) {
        List<BudgetLineDto> lines = listed(clean.budgetLines());
        MoneyDto goal = Budget.goal(goalGiven == null && lines.isEmpty() ? clean.goal() : goalGiven, lines, currency);
        content = clean;
        title = clean.title();
        summary = clean.summary();
        categoryId = clean.categoryId();
        goalMinor = goal == null ? null : Money.parse(goal, "/goal").minor();
        searchText = Stream.of(title, summary).filter(Objects::nonNull).flatMap(text -> Stream.of(text.fa(), text.en()))
                .filter(Objects::nonNull).map(SearchText::fold).collect(Collectors.joining(" "));
        soundText = SearchText.sound(searchText);
        districtId = clean.districtId();
        GeoPointDto point = clean.location() == null ? null : clean.location().point();
        latitude = point == null ? null : point.latitude().doubleValue();
        longitude = point == null ? null : point.longitude().doubleValue();
        horizon = clean.horizon();
        strategyTags = listed(clean.strategyTags()).stream().map(StrategyTagDto::name).toList();
        needKinds = listed(clean.needs()).stream().map(need -> need.kind().name()).distinct().sorted().toList();
    }

    /** Whether nothing comes after this state, or only a new beginning. */
    boolean isSettled() {
        return SETTLED.contains(state);
    }

    /** Ends in another project, which credits this one and those that were merged into it before. */
    void mergeInto(Project other, Instant at) {
        requireMayMoveTo(ProjectState.MERGED);
        mergedInto = other.id;
        other.credits = Stream.of(other.credits, credits, List.of(new CreditDto(id, title, content.ownerName(), at))).flatMap(List::stream).toList();
    }

    /** Takes frozen terms over: the first version, or a newer one that nobody's pledge stands against. */
    void freeze(FrozenCampaign frozen) {
        opensAt = frozen.terms().opensAt();
        closesAt = frozen.terms().closesAt();
        campaignKind = frozen.terms().kind();
        successRule = frozen.terms().successRule();
        termsGoalMinor = Money.positive(frozen.terms().goal(), "/goal").minor();
        termsVersion = frozen.terms().version();
        termsHash = frozen.hash();
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
        if (suspendedFrom != null && suspendedFrom.followsTo(next)) {
            suspendedFrom = next;
            return true;
        }
        if (suspendedFrom != null || !state.followsTo(next)) {
            return false;
        }
        moveTo(next, at);
        return true;
    }

    ProjectFacts facts() {
        return new ProjectFacts(id, cityId, owner, state, title, categoryId, goal(), Optional.ofNullable(publishedAt),
                Optional.ofNullable(closesAt), Optional.ofNullable(suspendedFrom), version);
    }

    /** Zero while a draft does not say it. */
    Money goal() {
        return new Money(goalMinor == null ? 0 : goalMinor, currency);
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

    ProjectDto toDto(ProjectPartDto part) {
        List<MilestoneDto> milestones = listed(content.milestones()).stream().sorted(Comparator.comparing(MilestoneDto::dueOn)).toList();
        List<BudgetLineDto> lines = listed(content.budgetLines());
        return new ProjectDto(id, cityId, title, summary, content.story(), categoryId, content.district(), ProjectStateDto.valueOf(state.name()),
                content.ownerName(), goalMinor == null ? null : goal().toDto(), lines, milestones, terms(), content.maintenancePlan(),
                content.pictureUrl(), listed(content.objectives()), districtId, content.location(), listed(content.achievements()),
                listed(content.team()), listed(content.risks()), content.maintenance(), listed(content.strategyTags()), horizon,
                listed(content.needs()), content.beneficiaries(), lines.isEmpty() ? null : Budget.sum(lines, currency).toDto(), credits,
                mergedInto, part, version, createdAt);
    }

    private CampaignTermsDto terms() {
        return termsVersion == null ? null
                : new CampaignTermsDto(campaignKind == null ? CampaignKindDto.DONATION : campaignKind,
                        successRule == null ? SuccessRuleDto.ALL_OR_NOTHING : successRule,
                        new Money(termsGoalMinor, currency).toDto(), opensAt, closesAt, termsVersion, termsHash);
    }

    private static <T> List<T> listed(List<T> members) {
        return members == null ? List.of() : members;
    }
}
