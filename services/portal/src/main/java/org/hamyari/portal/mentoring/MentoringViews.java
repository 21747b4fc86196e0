package org.hamyari.portal.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.AdoptedTemplateDto;
import org.hamyari.cities.client.MentoringApi;
import org.hamyari.cities.client.MentoringDto;
import org.hamyari.cities.client.TemplateDto;
import org.hamyari.cities.client.TemplateStateDto;
import org.hamyari.cities.client.TemplatesApi;
import org.hamyari.portal.frame.City;
import org.hamyari.portal.frame.CityDirectory;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.mentoring.MentoringView.Copy;
import org.hamyari.portal.mentoring.MentoringView.Mentor;
import org.hamyari.portal.mentoring.MentoringView.Note;
import org.hamyari.portal.mentoring.MentoringView.Offer;
import org.hamyari.portal.mentoring.MentoringView.Relation;
import org.hamyari.portal.neighbour.Neighbour;

/** Puts together what a city shares, adopted and learns. */
@ApplicationScoped
class MentoringViews {

    private static final int MOST = 50;
    private static final String CAPABILITY = "MENTORING";

    private final TemplatesApi templates;
    private final MentoringApi mentorings;
    private final CityDirectory cities;

    MentoringViews(@RestClient TemplatesApi templates, @RestClient MentoringApi mentorings, CityDirectory cities) {
        this.templates = templates;
        this.mentorings = mentorings;
        this.cities = cities;
    }

    MentoringView of(Page page, City city, String adopted) {
        String id = city.id();
        List<City> all = Neighbour.ask(cities::all);
        Map<String, String> names = all.stream().collect(Collectors.toMap(City::id, each -> Words.plain(each.name(), page.language())));
        List<Offer> own = Neighbour.ask(() -> templates.listTemplates(id, null, MOST)).items().stream()
                .filter(template -> template.state() == TemplateStateDto.SHARED).map(template -> offer(page, template, names)).toList();
        List<Offer> others = Neighbour.ask(() -> templates.searchTemplates(null, null, MOST)).items().stream()
                .filter(template -> !template.cityId().equals(id))
                .map(template -> offer(page, template, names)).toList();
        List<Copy> copies = Neighbour.ask(() -> templates.listAdoptedTemplates(id, null, MOST)).items().stream()
                .map(copy -> copy(page, copy, names)).toList();
        List<Relation> relations = Neighbour.ask(() -> mentorings.listMentorings(id, null, MOST)).items().stream()
                .map(mentoring -> relation(mentoring, id, names)).toList();
        List<Mentor> mentors = all.stream().filter(each -> !each.id().equals(id) && each.has(CAPABILITY))
                .map(each -> new Mentor(each.id(), names.get(each.id()))).toList();
        Copy taken = copies.stream().filter(copy -> copy.copy().id().toString().equals(adopted)).findFirst().orElse(null);
        return new MentoringView(own, others, copies, taken, relations, mentors, page.visitor().holds("city-admin", id),
                city.has(CAPABILITY));
    }

    private static Offer offer(Page page, TemplateDto template, Map<String, String> names) {
        return new Offer(template, names.getOrDefault(template.cityId(), template.cityId()), kind(template.kind()),
                page.at("desk/mentoring/offers/" + template.cityId() + "/" + template.id()));
    }

    private static Copy copy(Page page, AdoptedTemplateDto copy, Map<String, String> names) {
        return new Copy(copy, names.getOrDefault(copy.origin().cityId(), copy.origin().cityId()), kind(copy.kind()),
                SharedFacts.of(page, copy.fundRule(), copy.process(), copy.policy()),
                copy.policyDraftId() == null ? null : page.at("desk/policies/" + copy.policyDraftId()));
    }

    private static Relation relation(MentoringDto mentoring, String city, Map<String, String> names) {
        boolean teaching = mentoring.mentorCityId().equals(city);
        String other = teaching ? mentoring.cityId() : mentoring.mentorCityId();
        return new Relation(mentoring, names.getOrDefault(other, other), teaching,
                "mentoring_state_" + mentoring.state().name().toLowerCase(Locale.ROOT),
                mentoring.notes().stream().map(note -> new Note(names.getOrDefault(note.cityId(), note.cityId()), note.text(), note.at())).toList());
    }

    static String kind(Enum<?> kind) {
        return "mentoring_kind_" + kind.name().toLowerCase(Locale.ROOT);
    }
}
