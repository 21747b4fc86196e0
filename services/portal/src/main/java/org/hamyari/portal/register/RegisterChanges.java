package org.hamyari.portal.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.AcceptanceInputDto;
import org.hamyari.cities.client.CensusApi;
import org.hamyari.cities.client.CityProfileInputDto;
import org.hamyari.cities.client.CityProfilesApi;
import org.hamyari.cities.client.DistrictsApi;
import org.hamyari.cities.client.EndingInputDto;
import org.hamyari.cities.client.HeaderDrawingDto;
import org.hamyari.cities.client.MemberInputDto;
import org.hamyari.cities.client.MemberKindDto;
import org.hamyari.cities.client.ObstacleDto;
import org.hamyari.cities.client.ObstacleInputDto;
import org.hamyari.cities.client.ObstacleNoteInputDto;
import org.hamyari.cities.client.ObstacleStateDto;
import org.hamyari.cities.client.OfficerInputDto;
import org.hamyari.cities.client.OfficersApi;
import org.hamyari.cities.client.PortalTermsApi;
import org.hamyari.cities.client.WorkingGroupApi;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.neighbour.Neighbour;

/** Sends what officials typed to the register. What is empty is left out; whether the rest is right says the service. */
@ApplicationScoped
class RegisterChanges {

    private final CityProfilesApi profiles;
    private final OfficersApi officers;
    private final PortalTermsApi terms;
    private final WorkingGroupApi group;
    private final DistrictsApi districts;
    private final CensusApi census;

    RegisterChanges(@RestClient CityProfilesApi profiles, @RestClient OfficersApi officers, @RestClient PortalTermsApi terms,
            @RestClient WorkingGroupApi group, @RestClient DistrictsApi districts, @RestClient CensusApi census) {
        this.profiles = profiles;
        this.officers = officers;
        this.terms = terms;
        this.group = group;
        this.districts = districts;
        this.census = census;
    }

    void accept(String city, String version, String key) {
        Neighbour.ask(() -> terms.acceptPortalTerms(key, city, new AcceptanceInputDto(version)));
    }

    void profile(String city, Map<String, String> typed, String version) {
        Neighbour.ask(() -> profiles.updateCityProfile(tag(version), city, new CityProfileInputDto(both(typed, "description"), both(typed, "claim"),
                both(typed, "address"), text(typed, "phone"), text(typed, "email"), text(typed, "website"),
                HeaderDrawingDto.fromString(typed.getOrDefault("header", "NONE")))));
    }

    void officer(String city, Map<String, String> typed, String key) {
        Neighbour.ask(() -> officers.appointOfficer(key, city, officer(typed, null)));
    }

    /** What the form does not ask for stays: the account that the record belongs to. */
    void officer(String city, UUID id, Map<String, String> typed, String version) {
        String subject = Neighbour.ask(() -> officers.getOfficer(city, id)).subject();
        Neighbour.ask(() -> officers.changeOfficer(tag(version), city, id, officer(typed, subject)));
    }

    private static OfficerInputDto officer(Map<String, String> typed, String subject) {
        return new OfficerInputDto(text(typed, "name"), filled(typed, "office"), text(typed, "email"), typed.containsKey("responsible"), subject,
                day(typed, "since"));
    }

    void endOfficer(String city, UUID id, LocalDate until, String key) {
        Neighbour.ask(() -> officers.endOfficer(key, city, id, new EndingInputDto(until)));
    }

    void member(String city, Map<String, String> typed, String key) {
        Neighbour.ask(() -> group.addMember(key, city, new MemberInputDto(text(typed, "name"), filled(typed, "organization"),
                MemberKindDto.fromString(typed.getOrDefault("kind", "DEPARTMENT")), null, day(typed, "since"))));
    }

    void endMember(String city, UUID id, LocalDate until, String key) {
        Neighbour.ask(() -> group.endMember(key, city, id, new EndingInputDto(until)));
    }

    ObstacleDto obstacle(String city, UUID id) {
        return Neighbour.ask(() -> group.getObstacle(city, id));
    }

    void obstacle(String city, Map<String, String> typed, String key) {
        Neighbour.ask(() -> group.recordObstacle(key, city, new ObstacleInputDto(filled(typed, "title"), filled(typed, "description"),
                filled(typed, "owner"), day(typed, "dueOn"))));
    }

    void note(String city, UUID id, Map<String, String> typed, String key) {
        Neighbour.ask(() -> group.noteOnObstacle(key, city, id, new ObstacleNoteInputDto(text(typed, "note"),
                ObstacleStateDto.fromString(typed.getOrDefault("state", "OPEN")), day(typed, "dueOn"))));
    }

    void emblem(String city, InputStream picture) {
        long version = Neighbour.ask(() -> profiles.getCityProfile(city, null)).version();
        Neighbour.ask(() -> profiles.putEmblem(tag(String.valueOf(version)), city, picture));
    }

    void districts(String city, InputStream map) {
        long version = Neighbour.ask(() -> districts.getDistricts(city, null)).version();
        Neighbour.ask(() -> districts.putDistricts(tag(String.valueOf(version)), city, map));
    }

    void census(String city, int year, String source, long version, InputStream file) {
        Neighbour.ask(() -> census.putCensusFile(source, tag(String.valueOf(version)), city, year, file));
    }

    private static String tag(String version) {
        return "\"" + version + "\"";
    }

    private static String text(Map<String, String> typed, String field) {
        String value = typed.getOrDefault(field, "").strip();
        return value.isEmpty() ? null : value;
    }

    /** The text in both languages, or nothing where none was typed. */
    private static LocalizedTextDto both(Map<String, String> typed, String field) {
        LocalizedTextDto words = filled(typed, field);
        return words.fa() == null && words.en() == null ? null : words;
    }

    /** A text that is asked for: an empty one is sent, and refused with the reason. */
    private static LocalizedTextDto filled(Map<String, String> typed, String field) {
        return new LocalizedTextDto(text(typed, field + ".fa"), text(typed, field + ".en"));
    }

    private static LocalDate day(Map<String, String> typed, String field) {
        String value = text(typed, field);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
