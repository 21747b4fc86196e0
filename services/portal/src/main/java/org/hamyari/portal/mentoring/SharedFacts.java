package org.hamyari.portal.mentoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hamyari.cities.client.FundRuleTemplateDto;
import org.hamyari.cities.client.SharedPolicyDto;
import org.hamyari.cities.client.VoteProcessTemplateDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;

/** What a template or a copy says, in lines: the rule of a fund, the settings of a vote or which policy it is. */
final class SharedFacts {

    private final Page page;
    private final List<Fact> facts = new ArrayList<>();

    private SharedFacts(Page page) {
        this.page = page;
    }

    /** Of the last three the one that the kind names is there. */
    static List<Fact> of(Page page, FundRuleTemplateDto rule, VoteProcessTemplateDto process, SharedPolicyDto policy) {
        SharedFacts shared = new SharedFacts(page);
        if (rule != null) {
            shared.rule(rule);
        } else if (process != null) {
            shared.process(process);
        } else if (policy != null) {
            shared.policy(policy);
        }
        return shared.facts;
    }

    private void rule(FundRuleTemplateDto rule) {
        add("mentoring_fund_kind", word("mentoring_fund_", rule.kind()));
        if (rule.ratioNumerator() != null && rule.ratioDenominator() != null) {
            add("mentoring_fund_share", page.texts().get("mentoring_fund_ratio_value", rule.ratioNumerator(), rule.ratioDenominator()));
        }
        if (rule.minDonors() != null) {
            add("mentoring_fund_donors", page.formats().number(rule.minDonors()));
        }
        if (rule.thresholdPercent() != null) {
            add("mentoring_fund_threshold", page.formats().percent(rule.thresholdPercent()));
        }
        if (rule.capPercentOfGoal() != null) {
            add("mentoring_fund_cap", page.formats().percent(rule.capPercentOfGoal()));
        }
        if (rule.exhaustion() != null) {
            add("mentoring_fund_exhaustion", word("mentoring_fund_", rule.exhaustion()));
        }
        note(rule.note());
    }

    private void process(VoteProcessTemplateDto process) {
        add("mentoring_rule", word("mentoring_rule_", process.rule()));
        if (process.maxChoices() != null) {
            add("mentoring_max_choices", page.formats().number(process.maxChoices()));
        }
        note(process.note());
    }

    private void policy(SharedPolicyDto policy) {
        facts.add(Fact.of(page.texts().get("mentoring_policy"), page.formats().words(Words.of(policy.content().title())).getValue()));
        add("mentoring_policy_kind", word("policy_kind_", policy.kind().name()));
        add("mentoring_policy_version", page.formats().number(policy.version()));
    }

    private void note(LocalizedTextDto note) {
        if (note != null) {
            facts.add(Fact.of(page.texts().get("mentoring_fund_note"), page.formats().words(Words.of(note)).getValue()));
        }
    }

    private void add(String name, String value) {
        facts.add(Fact.of(page.texts().get(name), value));
    }

    /** The text of a code; one that these pages do not know yet has a word of its own. */
    private String word(String prefix, String code) {
        String key = prefix + code.toLowerCase(Locale.ROOT);
        return page.texts().get(page.texts().knows(key) ? key : "mentoring_unknown");
    }
}
