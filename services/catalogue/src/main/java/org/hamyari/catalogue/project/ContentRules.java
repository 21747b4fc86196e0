package org.hamyari.catalogue.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.hamyari.catalogue.api.AchievementDto;
import org.hamyari.catalogue.api.BeneficiariesDto;
import org.hamyari.catalogue.api.BudgetLineDto;
import org.hamyari.catalogue.api.MaintenanceDto;
import org.hamyari.catalogue.api.MaintenancePayerDto;
import org.hamyari.catalogue.api.MilestoneDto;
import org.hamyari.catalogue.api.NeedDto;
import org.hamyari.catalogue.api.ProjectInputDto;
import org.hamyari.catalogue.api.ProjectLocationDto;
import org.hamyari.catalogue.api.RiskDto;
import org.hamyari.catalogue.api.TeamMemberDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** What each part of a project may say. A part that is not given is not looked at, so a draft can grow part by part. */
@ApplicationScoped
class ContentRules {

    private final ContentSettings most;

    ContentRules(ContentSettings most) {
        this.most = most;
    }

    /** The given parts with their texts cleaned; refuses with every wrong place. */
    ProjectInputDto clean(ProjectInputDto given, String currency, LocalDate today) {
        Faults faults = new Faults();
        ProjectInputDto clean = new ProjectInputDto(
                faults.noting(() -> Prose.line(given.title(), most.title(), "/title")),
                faults.noting(() -> Prose.text(given.summary(), most.summary(), "/summary")),
                faults.noting(() -> Prose.text(given.story(), most.story(), "/story")),
                given.categoryId(),
                faults.noting(() -> Prose.line(given.district(), most.title(), "/district")),
                faults.noting(() -> Prose.line(given.ownerName(), most.title(), "/ownerName")),
                faults.noting(() -> positive(given.goal(), currency, "/goal")),
                each(faults, given.budgetLines(), "/budgetLines", (line, at) -> line(line, currency, at)),
                each(faults, given.milestones(), "/milestones", (milestone, at) -> milestone(milestone, today, at)),
                faults.noting(() -> Prose.text(given.maintenancePlan(), most.story(), "/maintenancePlan")),
                faults.noting(() -> https(given.pictureUrl())),
                each(faults, given.objectives(), "/objectives", this::remark),
                given.districtId(),
                faults.noting(() -> location(given.location())),
                achievements(faults, given.achievements(), currency),
                each(faults, given.team(), "/team", this::member),
                each(faults, given.risks(), "/risks", this::risk),
                faults.noting(() -> maintenance(given.maintenance(), currency)),
                given.strategyTags() == null ? null : given.strategyTags().stream().distinct().toList(),
                given.horizon(),
                each(faults, given.needs(), "/needs", (need, at) -> new NeedDto(need.kind(), remark(need.description(), at + "/description"),
                        need.quantity())),
                faults.noting(() -> beneficiaries(given.beneficiaries())));
        faults.throwIfAny();
        return clean;
    }

    private BudgetLineDto line(BudgetLineDto line, String currency, String at) {
        return new BudgetLineDto(Prose.line(line.label(), most.title(), at + "/label"), positive(line.amount(), currency, at + "/amount"),
                line.optional());
    }

    private MilestoneDto milestone(MilestoneDto milestone, LocalDate today, String at) {
        if (milestone.dueOn().isBefore(today)) {
            throw new DomainException(Invalid.field(at + "/dueOn", "day-in-the-past"));
        }
        return new MilestoneDto(Prose.line(milestone.title(), most.title(), at + "/title"), milestone.dueOn());
    }

    private ProjectLocationDto location(ProjectLocationDto place) {
        return place == null ? null
                : new ProjectLocationDto(place.point(), Prose.text(place.description(), most.remark(), "/location/description"));
    }

    private List<AchievementDto> achievements(Faults faults, List<AchievementDto> given, String currency) {
        List<AchievementDto> clean = each(faults, given, "/achievements", (one, at) -> new AchievementDto(
                positive(one.amount(), currency, at + "/amount"), remark(one.description(), at + "/description")));
        if (clean == null || clean.size() < given.size()) {
            return clean;
        }
        Comparator<AchievementDto> byAmount = Comparator.comparing(one -> Money.parse(one.amount(), "/achievements"));
        for (int i = 0; i < clean.size(); i++) {
            AchievementDto one = clean.get(i);
            if (clean.subList(0, i).stream().anyMatch(other -> byAmount.compare(one, other) == 0)) {
                faults.add("/achievements/" + i + "/amount", "amount-twice");
            }
        }
        return clean.stream().sorted(byAmount).toList();
    }

    private TeamMemberDto member(TeamMemberDto member, String at) {
        return new TeamMemberDto(Prose.line(member.name(), most.title(), at + "/name"), Prose.line(member.role(), most.title(), at + "/role"));
    }

    private RiskDto risk(RiskDto risk, String at) {
        return new RiskDto(remark(risk.description(), at + "/description"), remark(risk.answer(), at + "/answer"));
    }

    private MaintenanceDto maintenance(MaintenanceDto upkeep, String currency) {
        if (upkeep == null) {
            return null;
        }
        Money cost = Money.parse(upkeep.yearlyCost(), "/maintenance/yearlyCost");
        if (cost.minor() < 0) {
            throw new DomainException(Invalid.field("/maintenance/yearlyCost/amount", "amount-negative"));
        }
        requireCurrency(cost, currency, "/maintenance/yearlyCost");
        if (upkeep.payer() == MaintenancePayerDto.OTHER && upkeep.payerName() == null) {
            throw new DomainException(Invalid.field("/maintenance/payerName", "required"));
        }
        return new MaintenanceDto(cost.toDto(), upkeep.payer(), remark(upkeep.payerName(), "/maintenance/payerName"));
    }

    private BeneficiariesDto beneficiaries(BeneficiariesDto people) {
        return people == null ? null
                : new BeneficiariesDto(remark(people.description(), "/beneficiaries/description"), people.people());
    }

    private LocalizedTextDto remark(LocalizedTextDto text, String pointer) {
        return Prose.text(text, most.remark(), pointer);
    }

    private static MoneyDto positive(MoneyDto amount, String currency, String pointer) {
        return amount == null ? null : Money.positive(amount, currency, pointer).toDto();
    }

    private static void requireCurrency(Money money, String currency, String pointer) {
        if (!money.currency().equals(currency)) {
            throw new DomainException(Invalid.field(pointer + "/currency", "wrong-currency", currency));
        }
    }

    private static URI https(URI picture) {
        if (picture != null && !"https".equals(picture.getScheme())) {
            throw new DomainException(Invalid.field("/pictureUrl", "not-https"));
        }
        return picture;
    }

    private static <T> List<T> each(Faults faults, List<T> given, String pointer, BiFunction<T, String, T> rule) {
        if (given == null) {
            return null;
        }
        List<T> clean = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            T one = given.get(i);
            String at = pointer + "/" + i;
            T cleaned = faults.noting(() -> rule.apply(one, at));
            if (cleaned != null) {
                clean.add(cleaned);
            }
        }
        return List.copyOf(clean);
    }
}
