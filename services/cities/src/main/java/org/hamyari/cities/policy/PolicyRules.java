package org.hamyari.cities.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.hamyari.cities.api.OutreachChannelDto;
import org.hamyari.cities.api.OutreachEventDto;
import org.hamyari.cities.api.PolicyContentDto;
import org.hamyari.cities.api.PolicyIndicatorDto;
import org.hamyari.cities.api.PolicyKindDto;
import org.hamyari.cities.api.PolicyRowKindDto;
import org.hamyari.cities.api.PolicySectionDto;
import org.hamyari.cities.category.ServiceCategories;
import org.hamyari.cities.input.PlainText;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** What a draft may contain, and what it must contain to be published. */
@ApplicationScoped
class PolicyRules {

    private static final int LONGEST_LINE = 300;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final PolicyTemplates templates;
    private final ServiceCategories services;

    PolicyRules(PolicyTemplates templates, ServiceCategories services) {
        this.templates = templates;
        this.services = services;
    }

    /** Refuses a guideline without a service of the city, and a service where it has no place. */
    void requireService(String cityId, PolicyKindDto kind, String serviceId) {
        boolean perService = templates.of(kind).perService();
        if (perService && serviceId == null) {
            throw new DomainException(Invalid.field("/serviceId", "required"));
        }
        if (!perService && serviceId != null) {
            throw new DomainException(Invalid.field("/serviceId", "service-not-here"));
        }
        if (perService && !services.offers(cityId, serviceId)) {
            throw new DomainException(Invalid.field("/serviceId", "unknown-service"));
        }
    }

    PolicyContentDto startingText(PolicyKindDto kind) {
        return templates.of(kind).content();
    }

    /** A reason that is more than blanks. */
    String reason(String text) {
        String clean = PlainText.clean(text);
        if (clean == null) {
            throw new DomainException(Invalid.field("/reason", "required"));
        }
        return clean;
    }

    /** The content as it is kept: cleaned, sections in the order of the kind, empty parts left out; or a refusal that names every wrong field. */
    PolicyContentDto accept(PolicyKindDto kind, PolicyContentDto content) {
        List<FieldError> errors = new ArrayList<>();
        LocalizedTextDto title = line("/title", content.title(), true, errors);
        checkLink(content.link(), errors);
        List<PolicySectionDto> sections = sections(kind, content.sections(), errors);
        List<PolicyIndicatorDto> indicators = rows("/indicators", content.indicators(),
                (at, row) -> new PolicyIndicatorDto(line(at + "/name", row.name(), true, errors), line(at + "/unit", row.unit(), false, errors),
                        PlainText.clean(row.baseline()), PlainText.clean(row.target()), PlainText.clean(row.current()),
                        date(at + "/due", row.due(), errors), line(at + "/source", row.source(), false, errors)));
        List<OutreachChannelDto> channels = rows("/channels", content.channels(),
                (at, row) -> new OutreachChannelDto(line(at + "/name", row.name(), true, errors),
                        line(at + "/audience", row.audience(), false, errors), PlainText.clean(row.note())));
        List<OutreachEventDto> events = rows("/events", content.events(),
                (at, row) -> new OutreachEventDto(line(at + "/name", row.name(), true, errors), line(at + "/place", row.place(), false, errors),
                        date(at + "/date", row.date(), errors), PlainText.clean(row.note())));
        refuseIfAny(errors);
        return new PolicyContentDto(title, content.link(), sections, indicators, channels, events);
    }

    /** Refuses to publish a draft with a section or a required row missing; the pointers lead into the draft. */
    void requireComplete(PolicyKindDto kind, PolicyContentDto content) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> written = new HashSet<>(content.sections().stream().filter(section -> section.text() != null)
                .map(PolicySectionDto::code).toList());
        // What is not there has no place in the list: a missing section is named by its code.
        templates.sections(kind).stream().filter(code -> !written.contains(code))
                .forEach(code -> errors.add(error("/sections/" + code, "section-missing", code)));
        List<PolicyRowKindDto> required = templates.of(kind).requiredRows();
        if (required.contains(PolicyRowKindDto.INDICATORS) && isEmpty(content.indicators())) {
            errors.add(error("/indicators", "indicator-missing"));
        }
        if (required.contains(PolicyRowKindDto.CHANNELS) && isEmpty(content.channels())) {
            errors.add(error("/channels", "channel-missing"));
        }
        checkRows(content, errors);
        refuseIfAny(errors);
    }

    private static void checkRows(PolicyContentDto content, List<FieldError> errors) {
        for (int i = 0; i < size(content.indicators()); i++) {
            PolicyIndicatorDto row = content.indicators().get(i);
            String at = "/indicators/" + i;
            require(at + "/unit", row.unit(), errors);
            require(at + "/baseline", row.baseline(), errors);
            require(at + "/target", row.target(), errors);
            require(at + "/due", row.due(), errors);
            require(at + "/source", row.source(), errors);
        }
        for (int i = 0; i < size(content.events()); i++) {
            require("/events/" + i + "/place", content.events().get(i).place(), errors);
            require("/events/" + i + "/date", content.events().get(i).date(), errors);
        }
    }

    private List<PolicySectionDto> sections(PolicyKindDto kind, List<PolicySectionDto> sections, List<FieldError> errors) {
        List<String> known = templates.sections(kind);
        Set<String> seen = new HashSet<>();
        List<PolicySectionDto> kept = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            PolicySectionDto section = sections.get(i);
            if (!known.contains(section.code())) {
                errors.add(error("/sections/" + i + "/code", "unknown-section"));
            } else if (!seen.add(section.code())) {
                errors.add(error("/sections/" + i + "/code", "section-twice"));
            } else if (PlainText.clean(section.text()) != null) {
                kept.add(new PolicySectionDto(section.code(), PlainText.clean(section.text())));
            }
        }
        kept.sort(Comparator.comparing(section -> known.indexOf(section.code())));
        return kept;
    }

    private static <T> List<T> rows(String at, List<T> rows, BiFunction<String, T, T> clean) {
        if (isEmpty(rows)) {
            return null;
        }
        List<T> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            kept.add(clean.apply(at + "/" + i, rows.get(i)));
        }
        return kept;
    }

    private static LocalizedTextDto line(String pointer, LocalizedTextDto text, boolean needed, List<FieldError> errors) {
        LocalizedTextDto clean = PlainText.clean(text);
        if (clean == null && needed) {
            errors.add(error(pointer, "required"));
        } else if (clean != null && (length(clean.fa()) > LONGEST_LINE || length(clean.en()) > LONGEST_LINE)) {
            errors.add(error(pointer, "line-too-long", LONGEST_LINE));
        }
        return clean;
    }

    private static LocalDate date(String pointer, LocalDate date, List<FieldError> errors) {
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            errors.add(error(pointer, "date-out-of-range"));
        }
        return date;
    }

    /** Other schemes could run something in the reader's browser. */
    private static void checkLink(URI link, List<FieldError> errors) {
        if (link != null && (!"https".equalsIgnoreCase(link.getScheme()) || link.getHost() == null || link.getUserInfo() != null)) {
            errors.add(error("/link", "link-not-https"));
        }
    }

    private static void require(String pointer, Object value, List<FieldError> errors) {
        if (value == null) {
            errors.add(error(pointer, "required"));
        }
    }

    private static void refuseIfAny(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new DomainException(new Invalid(List.copyOf(errors)));
        }
    }

    private static FieldError error(String pointer, String code, Object... arguments) {
        return new FieldError(pointer, code, List.of(arguments));
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    private static boolean isEmpty(List<?> rows) {
        return size(rows) == 0;
    }

    private static int size(List<?> rows) {
        return rows == null ? 0 : rows.size();
    }
}
