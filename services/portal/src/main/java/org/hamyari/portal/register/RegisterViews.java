package org.hamyari.portal.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamyari.cities.client.CensusDto;
import org.hamyari.cities.client.CensusRowDto;
import org.hamyari.cities.client.CityProfileDto;
import org.hamyari.cities.client.DistrictCollectionDto;
import org.hamyari.cities.client.MemberDto;
import org.hamyari.cities.client.ObstacleDto;
import org.hamyari.cities.client.ObstacleStateDto;
import org.hamyari.cities.client.OfficerDto;
import org.hamyari.cities.client.OrganizationStateDto;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.component.Task;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.register.RegisterView.Person;
import org.hamyari.portal.register.RegisterView.Row;
import org.hamyari.portal.text.Markup;

/** Puts the register into words. */
@ApplicationScoped
class RegisterViews {

    /** A district is darker the more of its people finished a university: a step each fifteen per cent. */
    private static final int STEP = 15;
    private static final int DARKEST = 4;

    private final Register register;
    private final Area area;

    RegisterViews(Register register, Area area) {
        this.register = register;
        this.area = area;
    }

    RegisterView view(Page page) {
        String city = page.city().id();
        Set<String> roles = page.visitor().roles(city);
        CityProfileDto profile = register.profile(city);
        DistrictCollectionDto districts = area.districts(city);
        Optional<CensusDto> census = area.census(city);
        Map<String, CensusRowDto> counted = census.map(CensusDto::districts).orElse(List.of()).stream()
                .collect(Collectors.toMap(CensusRowDto::district, Function.identity()));
        DistrictMap map = DistrictMap.of(districts, page.language(),
                id -> counted.containsKey(id) ? Math.min(DARKEST, graduates(counted.get(id)) / STEP) : 0);
        return new RegisterView(profile, contact(page, profile), register.officers(city).stream().map(one -> officer(page, one)).toList(),
                register.terms(city), register.members(city).stream().map(one -> member(page, one)).toList(),
                register.obstacles(city).stream().map(one -> task(page, one)).toList(), map, rows(page, districts, counted), area(page, districts.areaKm2()),
                census.orElse(null), area.organization(city).state() == OrganizationStateDto.PRESENT, roles.contains("city-admin"),
                roles.contains("city-admin") || roles.contains("auditor"));
    }

    private static List<Fact> contact(Page page, CityProfileDto profile) {
        List<Fact> facts = new ArrayList<>();
        if (profile.description() != null) {
            facts.add(fact(page, "description", page.formats().words(Words.of(profile.description())).getValue()));
        }
        if (profile.claim() != null) {
            facts.add(fact(page, "claim", page.formats().words(Words.of(profile.claim())).getValue()));
        }
        if (profile.address() != null) {
            facts.add(fact(page, "address", page.formats().words(Words.of(profile.address())).getValue()));
        }
        for (String[] code : new String[][] {{"phone", profile.phone()}, {"email", profile.email()}, {"website", profile.website()}}) {
            if (code[1] != null) {
                facts.add(fact(page, code[0], "<bdi dir=\"ltr\">" + Markup.escape(code[1]) + "</bdi>"));
            }
        }
        facts.add(fact(page, "header", page.texts().get("register_profile_header_" + profile.header().toString().toLowerCase(Locale.ROOT))));
        return facts;
    }

    private static Fact fact(Page page, String name, String value) {
        return Fact.of(page.texts().get("register_profile_" + name), value);
    }

    private static Person officer(Page page, OfficerDto officer) {
        return new Person(officer.name(), Words.plain(officer.office(), page.language()), "", officer.email(), officer.since(), officer.until(),
                officer.responsible(), officer.current(), officer.until() == null ? page.at("desk/city/officers/" + officer.id()) : null,
                officer.until() == null ? page.at("desk/city/officers/" + officer.id() + "/ending") : null, UUID.randomUUID().toString());
    }

    private static Person member(Page page, MemberDto member) {
        String kind = page.texts().get("register_member_kind_" + member.kind().toString().toLowerCase(Locale.ROOT));
        return new Person(member.name(), Words.plain(member.organization(), page.language()), kind, "", member.since(), member.until(), false,
                member.current(), null, member.until() == null ? page.at("desk/city/members/" + member.id() + "/ending") : null,
                UUID.randomUUID().toString());
    }

    private static Task task(Page page, ObstacleDto obstacle) {
        String state = obstacle.overdue() ? "overdue" : obstacle.state().toString().toLowerCase(Locale.ROOT);
        String kind = obstacle.overdue() ? "bad" : obstacle.state() == ObstacleStateDto.OPEN ? "wait" : "go";
        return new Task(page.formats().day(obstacle.dueOn()).getValue(), obstacle.overdue(), page.at("desk/city/obstacles/" + obstacle.id()),
                page.formats().words(Words.of(obstacle.title())).getValue(), page.formats().words(Words.of(obstacle.owner())).getValue(), kind,
                page.texts().get("register_obstacle_state_" + state));
    }

    private static List<Row> rows(Page page, DistrictCollectionDto districts, Map<String, CensusRowDto> counted) {
        return districts.features().stream().map(district -> {
            CensusRowDto row = counted.get(district.properties().id());
            String name = Words.plain(district.properties().name(), page.language());
            String area = area(page, district.properties().areaKm2());
            return row == null ? new Row(name, area, null, 0, 0, false)
                    : new Row(name, area, row.population(), DistrictMap.percent(row.ages().from25(), row.population()), graduates(row), true);
        }).toList();
    }

    /** One digit behind the comma: a district's area is not known better than its border. */
    private static String area(Page page, String km2) {
        return page.texts().get("register_decimal", new BigDecimal(km2));
    }

    private static int graduates(CensusRowDto row) {
        return DistrictMap.percent(row.education().university(), row.population());
    }
}
