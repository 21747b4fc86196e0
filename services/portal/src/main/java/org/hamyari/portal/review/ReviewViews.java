package org.hamyari.portal.review;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.client.DecisionGivenDto;
import org.hamyari.catalogue.client.InterestDeclarationDto;
import org.hamyari.catalogue.client.OwnerIdentityDto;
import org.hamyari.catalogue.client.ReviewDto;
import org.hamyari.catalogue.client.ReviewSummaryDto;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.component.Signatures;
import org.hamyari.portal.component.Task;
import org.hamyari.portal.desk.People;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.project.ProjectSections;
import org.hamyari.portal.project.Projects;
import org.hamyari.portal.text.Markup;
import org.hamyari.portal.text.Texts;

/** Puts the pages of the reviewers together. */
@ApplicationScoped
class ReviewViews {

    private static final Map<String, String> TAGS = Map.of("OPEN", "wait", "PROPOSED", "match", "APPROVED", "go", "CHANGES_REQUESTED", "",
            "REJECTED", "off", "ENDED", "off");

    private final Projects projects;
    private final ProjectSections sections;

    ReviewViews(Projects projects, ProjectSections sections) {
        this.projects = projects;
        this.sections = sections;
    }

    /** The proposal itself, as its page will show it. */
    List<RawString> proposal(Page page, UUID id) {
        return sections.of(page, projects.project(page.city().id(), id));
    }

    Task task(Page page, ReviewSummaryDto review) {
        Formats formats = page.formats();
        String state = review.state().toString();
        String facts = page.texts().markup("review_task", formats.brief(Amounts.of(review.goal())), review.answered(), review.asked()).getValue();
        return new Task(formats.date(review.dueAt()).getValue(), review.overdue(), page.at("desk/review/" + review.projectId()),
                formats.words(Words.of(review.title())).getValue(), facts, TAGS.getOrDefault(state, ""), page.texts().get(key("review_state_", state)));
    }

    ReviewView of(Page page, ReviewDto review, Optional<OwnerIdentityDto> owner) {
        String state = review.state().toString();
        DecisionGivenDto given = review.proposal() != null ? review.proposal() : review.decision();
        ReviewView.Turn turn = turn(page, review, owner);
        return new ReviewView(review, page.at("desk/review/" + review.projectId()), page.at("projects/" + review.projectId()),
                TAGS.getOrDefault(state, ""), key("review_state_", state), facts(page, review),
                review.missing().stream().map(gap -> page.texts().get(key("review_missing_", gap))).toList(),
                owner.map(identity -> identity(page, identity)).orElse(List.of()), declared(page, review),
                given == null ? null : signatures(page, review, given, turn.confirms()),
                given == null ? null : page.formats().words(Words.of(given.reason())).getValue(), turn);
    }

    private static ReviewView.Turn turn(Page page, ReviewDto review, Optional<OwnerIdentityDto> owner) {
        boolean moderator = page.visitor().holds("moderator", page.city().id());
        boolean official = moderator || page.visitor().holds("city-admin", page.city().id());
        Optional<InterestDeclarationDto> own = review.declarations().stream().filter(each -> People.isVisitor(page, each.official())).findFirst();
        boolean hasInterest = own.filter(InterestDeclarationDto::interest).isPresent();
        boolean declared = own.isPresent() && !hasInterest;
        boolean open = review.state().toString().equals("OPEN");
        boolean proposed = review.state().toString().equals("PROPOSED");
        boolean proposedByVisitor = review.proposal() != null && People.isVisitor(page, review.proposal().by());
        return new ReviewView.Turn(official && own.isEmpty() && (open || proposed && !proposedByVisitor), moderator && open && !hasInterest,
                moderator && declared && owner.filter(identity -> identity.number() != null).isPresent(), moderator && declared && open,
                official && declared && proposed && !proposedByVisitor,
                official && !hasInterest && review.state().toString().equals("APPROVED"), hasInterest);
    }

    private static List<Fact> facts(Page page, ReviewDto review) {
        Texts texts = page.texts();
        Formats formats = page.formats();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(texts.get("review_goal"), formats.bound(Amounts.of(review.goal())).getValue()));
        facts.add(Fact.of(texts.get("review_round"), formats.number(review.round())));
        facts.add(Fact.of(texts.get("review_submitted"), formats.date(review.startedAt()).getValue()));
        facts.add(Fact.of(texts.get("review_due"), formats.date(review.dueAt()).getValue()
                + (review.overdue() ? " · " + texts.markup("review_overdue").getValue() : "")));
        facts.add(Fact.of(texts.get("review_officials"), texts.get(review.needsSecond() ? "review_two" : "review_one")));
        facts.add(Fact.of(texts.get("review_owner"), texts.get(review.ownerVerified() ? "review_owner_verified" : "review_owner_unverified")));
        return facts;
    }

    private static List<Fact> identity(Page page, OwnerIdentityDto identity) {
        Texts texts = page.texts();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(texts.get("review_kind"), texts.get(key("review_kind_", identity.kind()))));
        if (identity.name() == null) {
            facts.add(Fact.of(texts.get("review_number"), texts.get("review_erased")));
        } else {
            facts.add(Fact.of(texts.get("review_name"), People.written(identity.name()).getValue()));
            facts.add(Fact.of(texts.get("review_number"), code(identity.number())));
            facts.add(Fact.of(texts.get("review_account"), code(identity.account())));
        }
        if (identity.alsoOwns() != null && identity.alsoOwns() > 0) {
            facts.add(Fact.of(texts.get("review_also_owns"), page.formats().number(identity.alsoOwns())));
        }
        if (identity.outcome() != null) {
            facts.add(Fact.of(texts.get("review_checked"), texts.get(key("review_outcome_", identity.outcome())) + " · "
                    + texts.get(key("review_way_", identity.way())) + " · " + page.formats().date(identity.decidedAt()).getValue()));
        }
        if (identity.note() != null) {
            facts.add(Fact.of(texts.get("review_note"), People.written(identity.note()).getValue()));
        }
        return facts;
    }

    private static List<Fact> declared(Page page, ReviewDto review) {
        return review.declarations().stream().map(each -> Fact.of(People.name(page, each.official()),
                page.texts().get(each.interest() ? "review_declared_interest" : "review_declared_none")
                        + (each.explanation() == null ? "" : " " + People.written(each.explanation()).getValue()))).toList();
    }

    private static Signatures signatures(Page page, ReviewDto review, DecisionGivenDto given, boolean mayConfirm) {
        Texts texts = page.texts();
        String first = People.name(page, given.by());
        if (given.confirmedBy() != null) {
            return new Signatures(first, given.at(), People.name(page, given.confirmedBy()), texts.markup("review_confirmed").getValue(), false);
        }
        if (!review.needsSecond() || review.proposal() == null) {
            return null;
        }
        return new Signatures(first, given.at(), texts.get(mayConfirm ? "component_you" : "desk_a_colleague"),
                texts.get(mayConfirm ? "component_code_first" : "desk_waits"), true);
    }

    private static String code(String number) {
        return "<span dir=\"ltr\">" + Markup.escape(number) + "</span>";
    }

    static String key(String family, Object value) {
        return family + value.toString().toLowerCase(Locale.ROOT);
    }
}
