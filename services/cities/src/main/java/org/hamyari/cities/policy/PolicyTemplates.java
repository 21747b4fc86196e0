package org.hamyari.cities.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hamyari.cities.api.OutreachChannelDto;
import org.hamyari.cities.api.PolicyContentDto;
import org.hamyari.cities.api.PolicyIndicatorDto;
import org.hamyari.cities.api.PolicyKindDto;
import org.hamyari.cities.api.PolicyRowKindDto;
import org.hamyari.cities.api.PolicySectionDto;
import org.hamyari.cities.api.PolicySectionRuleDto;
import org.hamyari.cities.api.PolicyTemplateDto;
import org.hamyari.platform.api.LocalizedTextDto;

/** What a policy of each kind consists of, and the text a new city starts from: {@code policy-templates.json}. */
@ApplicationScoped
class PolicyTemplates {

    private final Map<PolicyKindDto, PolicyTemplateDto> byKind = new EnumMap<>(PolicyKindDto.class);

    PolicyTemplates(ObjectMapper json) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("policy-templates.json")) {
            Arrays.stream(json.readValue(file, Entry[].class)).map(Entry::toDto).forEach(template -> byKind.put(template.kind(), template));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<PolicyTemplateDto> all() {
        return List.copyOf(byKind.values());
    }

    PolicyTemplateDto of(PolicyKindDto kind) {
        return byKind.get(kind);
    }

    /** The codes of its sections, in order. */
    List<String> sections(PolicyKindDto kind) {
        return of(kind).sections().stream().map(PolicySectionRuleDto::code).toList();
    }

    record Entry(PolicyKindDto kind, LocalizedTextDto name, boolean perService, List<PolicyRowKindDto> requiredRows, LocalizedTextDto title,
            List<Section> sections, List<PolicyIndicatorDto> indicators, List<OutreachChannelDto> channels) {

        PolicyTemplateDto toDto() {
            List<PolicySectionDto> texts = sections.stream().map(section -> new PolicySectionDto(section.code, section.text)).toList();
            return new PolicyTemplateDto(kind, name, perService, sections.stream().map(Section::rule).toList(), requiredRows,
                    new PolicyContentDto(title, null, texts, indicators, channels, null));
        }
    }

    record Section(String code, LocalizedTextDto name, LocalizedTextDto text) {
        PolicySectionRuleDto rule() {
            return new PolicySectionRuleDto(code, name);
        }
    }
}
