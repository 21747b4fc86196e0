package org.hamyari.cities.mentoring;

import org.hamyari.cities.api.FundRuleTemplateDto;
import org.hamyari.cities.api.SharedPolicyDto;
import org.hamyari.cities.api.VoteProcessTemplateDto;
import org.hamyari.platform.api.LocalizedTextDto;

/** What a template says; of the last three parts it has the one that its kind names. */
record Shared(LocalizedTextDto title, LocalizedTextDto description, FundRuleTemplateDto fundRule, VoteProcessTemplateDto process,
        SharedPolicyDto policy) {
}
