package org.hamyari.cities.city;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hamyari.cities.api.CalendarDto;
import org.hamyari.cities.api.CityDto;
import org.hamyari.cities.api.CityRegistrationDto;
import org.hamyari.cities.api.CitySettingsDto;
import org.hamyari.cities.api.CityStageDto;
import org.hamyari.cities.api.DisplayUnitDto;
import org.hamyari.cities.api.LanguageDto;
import org.hamyari.cities.stage.Stage;
import org.hamyari.cities.stagepolicy.StagePolicy;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Currencies;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** A city as the register holds it. Its version grows by one with each change and orders the copies of other services. */
@Entity
public class City {

    @Id
    String cityId;
    String nameFa;
    String nameEn;
    @Enumerated(EnumType.STRING)
    Stage stage;
    String currency;
    String calendar;
    String zone;
    String languages;
    String displayUnit;
    int policyVersion;
    @Version
    long version;

    static City register(CityRegistrationDto request, StagePolicy policy, boolean anyFirstStage) {
        Stage first = request.stage() == null ? Stage.PASSIVE_OBSERVER : Stage.valueOf(request.stage().name());
        if (first != Stage.PASSIVE_OBSERVER && !anyFirstStage) {
            throw new DomainException(Invalid.field("/stage", "stage-not-first"));
        }
        if (Currencies.fractionDigits(request.currency()).isEmpty()) {
            throw new DomainException(Invalid.field("/currency", "unknown-currency"));
        }
        City city = new City();
        city.cityId = request.id();
        city.stage = first;
        city.policyVersion = policy.version();
        city.version = 1;
        city.currency = request.currency();
        city.set(new CitySettingsDto(request.name(), request.calendar(), request.zone(), request.languages(), request.displayUnit()));
        return city;
    }

    /** Replaces the settings; equal ones change nothing, not even the version. */
    void set(CitySettingsDto settings) {
        if (isBlank(settings.name().fa()) && isBlank(settings.name().en())) {
            throw new DomainException(Invalid.field("/name", "name-missing"));
        }
        nameFa = settings.name().fa();
        nameEn = settings.name().en();
        calendar = settings.calendar().name();
        zone = zoneOf(settings.zone());
        languages = settings.languages().stream().distinct().map(LanguageDto::toString).collect(Collectors.joining(","));
        displayUnit = Objects.toString(settings.displayUnit(), null);
    }

    /** Moves the city; the two signatures are the caller's business. */
    void moveTo(Stage target) {
        this.stage = target;
    }

    /** From now on the city may do what this version of the policy says. */
    void follow(int version) {
        this.policyVersion = version;
    }

    Stage stage() {
        return stage;
    }

    long version() {
        return version;
    }

    int policyVersion() {
        return policyVersion;
    }

    CityDto toDto(StagePolicy policy) {
        List<LanguageDto> languageDtos = Arrays.stream(languages.split(",")).map(LanguageDto::fromString).toList();
        return new CityDto(cityId, new LocalizedTextDto(nameFa, nameEn), CityStageDto.valueOf(stage.name()), policy.capabilities(stage), currency,
                CalendarDto.valueOf(calendar), zone, languageDtos, displayUnit == null ? null : DisplayUnitDto.valueOf(displayUnit), version);
    }

    private static String zoneOf(String text) {
        try {
            return ZoneId.of(text).getId();
        } catch (DateTimeException unknown) {
            throw new DomainException(Invalid.field("/zone", "unknown-zone"));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
