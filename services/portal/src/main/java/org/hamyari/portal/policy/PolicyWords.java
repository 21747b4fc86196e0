package org.hamyari.portal.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hamyari.cities.client.LanguageDto;
import org.hamyari.cities.client.PolicyChangeDto;
import org.hamyari.cities.client.PolicyContentDto;
import org.hamyari.cities.client.PolicyKindDto;
import org.hamyari.cities.client.PolicySectionDto;
import org.hamyari.cities.client.PolicySectionRuleDto;
import org.hamyari.cities.client.PolicyStateDto;
import org.hamyari.cities.client.PolicyTemplateDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.text.Language;

/** How kinds, states and parts of policies are called on the pages. */
final class PolicyWords {

    private PolicyWords() {
    }

    static String kind(PolicyKindDto kind) {
        return "policy_kind_" + kind.name().toLowerCase(Locale.ROOT);
    }

    static String state(PolicyStateDto state) {
        return "policy_state_" + state.name().toLowerCase(Locale.ROOT);
    }

    static String tag(PolicyStateDto state) {
        return switch (state) {
            case PUBLISHED -> "go";
            case DRAFT -> "wait";
            case WITHDRAWN, UNRECOGNIZED -> "off";
        };
    }

    /** All sections of the kind in order; the address, if any, is where one is written. */
    static List<SectionView> sections(PolicyTemplateDto template, PolicyContentDto content, String base) {
        return template.sections().stream().map(rule -> new SectionView(rule.code(), rule.name(), text(content, rule.code()),
                base == null ? null : base + "/sections/" + rule.code())).toList();
    }

    static LocalizedTextDto text(PolicyContentDto content, String code) {
        return content.sections().stream().filter(section -> section.code().equals(code)).map(PolicySectionDto::text)
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    static List<IndicatorRow> indicators(Page page, PolicyContentDto content) {
        return content.indicators() == null ? List.of()
                : content.indicators().stream().map(row -> IndicatorRow.of(row, page.language())).toList();
    }

    static ChangeView change(Page page, PolicyTemplateDto template, PolicyChangeDto change) {
        Language language = change.language() == LanguageDto.EN ? Language.EN : change.language() == LanguageDto.FA ? Language.FA : page.language();
        String part = template.sections().stream().filter(rule -> rule.code().equals(change.section())).map(PolicySectionRuleDto::name)
                .map(name -> Words.plain(name, page.language())).findFirst()
                .orElseGet(() -> page.texts().get("policy_part_" + change.part().name().toLowerCase(Locale.ROOT)));
        String name = change.language() == null ? part : page.texts().get("policy_in_language", part, page.texts().get("policy_" + language.tag()));
        return new ChangeView(name, language.tag(), language.direction(), change.pieces().stream().map(ChangeView.Piece::of).toList());
    }

    /** The first signs of a hash, in groups of four. */
    static String grouped(String hash) {
        return hash.substring(0, Math.min(hash.length(), 16)).replaceAll("(.{4})(?!$)", "$1 ");
    }

    static LocalizedTextDto service(Map<String, LocalizedTextDto> services, String id) {
        return id == null ? null : services.getOrDefault(id, new LocalizedTextDto(id, id));
    }
}
