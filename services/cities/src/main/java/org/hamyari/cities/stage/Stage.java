package org.hamyari.cities.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamyari.cities.api.CapabilityDto;

/** How far a city has come, and what each step adds. A city rises one step at a time and may fall to any lower one. */
public enum Stage {
    PASSIVE_OBSERVER(List.of(), CapabilityDto.OBSERVE, CapabilityDto.TRAINING, CapabilityDto.POLICIES),
    ACTIVE_SUPPORTER(List.of(
            new Criterion("responsible-officer", "مسئول مشخص", "A named responsible officer"),
            new Criterion("trained-officials", "دست‌کم دو کارمند آموزش‌دیده", "Training passed by at least two officials"),
            new Criterion("participation-policy", "سیاست مشارکت منتشرشده", "A published participation policy"),
            new Criterion("portal-terms", "پذیرش شرایط درگاه شهر", "Terms of the city's own portal accepted")),
            CapabilityDto.CITY_PAGE, CapabilityDto.ENDORSE, CapabilityDto.ADMIT_PARTNERS, CapabilityDto.CAMPAIGNS,
            CapabilityDto.ASSESS_SERVICES, CapabilityDto.REPORTS),
    CATALYST(List.of(
            new Criterion("service-assessment", "دست‌کم یک ارزیابی خدمات با توافق پایدار",
                    "At least one service assessment with stable consensus"),
            new Criterion("campaigns-published", "دست‌کم سه کارزار، یکی به سرانجام رسیده با گزارش",
                    "At least three campaigns published, one delivered with a public report"),
            new Criterion("outreach-plan", "برنامهٔ اطلاع‌رسانی", "An outreach plan"),
            new Criterion("fund-budget", "مصوبهٔ بودجه برای صندوق همتا", "A budget decision for a match fund")),
            CapabilityDto.MATCH_FUNDS, CapabilityDto.OUTREACH, CapabilityDto.PILOTS, CapabilityDto.STEWARDSHIP),
    CONFIDENT_LEADER(List.of(
            new Criterion("fund-settled", "دست‌کم یک صندوق تسویه‌شده بدون اختلاف", "At least one fund settled with zero difference"),
            new Criterion("reports-on-time", "دست‌کم ۸۰٪ گزارش‌های کار به‌موقع", "At least 80% of delivery reports on time"),
            new Criterion("equity-figures", "ارقام برابری و افزودگی منتشرشده", "Equity and additionality figures published"),
            new Criterion("evaluation-indicators", "شاخص‌های ارزیابی تعیین‌شده", "Evaluation indicators set")),
            CapabilityDto.VOTES, CapabilityDto.IMPACT_EVALUATION, CapabilityDto.MENTORING);

    private final List<Criterion> criteria;
    private final List<CapabilityDto> adds;

    Stage(List<Criterion> criteria, CapabilityDto... adds) {
        this.criteria = criteria;
        this.adds = List.of(adds);
    }

    /** What the city shows before it enters this stage. */
    public record Criterion(String code, String fa, String en) {
    }

    public List<Criterion> criteria() {
        return criteria;
    }

    /** Everything a city in this stage may do. */
    public List<CapabilityDto> capabilities() {
        List<CapabilityDto> all = new ArrayList<>();
        for (Stage stage : values()) {
            if (stage.ordinal() <= ordinal()) {
                all.addAll(stage.adds);
            }
        }
        return all;
    }

    public Optional<Stage> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /** Whether a city may go from here to there. */
    public boolean mayMoveTo(Stage target) {
        return target.ordinal() < ordinal() || next().filter(target::equals).isPresent();
    }
}
