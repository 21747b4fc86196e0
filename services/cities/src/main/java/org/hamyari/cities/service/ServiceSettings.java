package org.hamyari.cities.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hamyari.cities.api.ReadinessWeightsDto;
import org.hamyari.cities.api.RecipientDto;
import org.hamyari.cities.api.ServiceSettingsDto;
import org.hamyari.cities.api.ServiceSettingsInputDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.web.Versions;

/** What a city leaves out by recipient, and how much each criterion of its ranking counts; nothing and all alike until it says otherwise. */
@ApplicationScoped
public class ServiceSettings {

    private static final ReadinessWeightsDto ALIKE = new ReadinessWeightsDto(1, 1, 1, 1);

    private final Sql sql;
    private final CityRegister register;

    ServiceSettings(Sql sql, CityRegister register) {
        this.sql = sql;
        this.register = register;
    }

    @Transactional
    ServiceSettingsDto get(String cityId) {
        register.requireKnown(cityId);
        return read(cityId, "").orElse(new ServiceSettingsDto(List.of(), ALIKE, 1L));
    }

    /** The weights, in the running transaction. */
    public ReadinessWeightsDto weights(String cityId) {
        return read(cityId, "").map(ServiceSettingsDto::weights).orElse(ALIKE);
    }

    @Transactional
    ServiceSettingsDto change(String cityId, String ifMatch, ServiceSettingsInputDto settings) {
        register.requireKnown(cityId);
        ReadinessWeightsDto weights = settings.weights();
        if (weights.livelihood() + weights.jobs() + weights.deprivedAreas() + weights.acceptance() == 0) {
            throw new DomainException(Invalid.field("/weights", "weights-all-zero"));
        }
        write("insert into service_settings (left_out, weights, city_id, version) values (?, jsonb_build_array(?, ?, ?, ?), ?, 1)"
                + " on conflict do nothing", cityId, new ServiceSettingsInputDto(List.of(), ALIKE));
        Versions.requireMatch(ifMatch, read(cityId, " for update").orElseThrow().version());
        write("update service_settings set left_out = ?, weights = jsonb_build_array(?, ?, ?, ?), version = version + 1 where city_id = ?",
                cityId, settings);
        return read(cityId, "").orElseThrow();
    }

    private void write(String statement, String cityId, ServiceSettingsInputDto settings) {
        ReadinessWeightsDto weights = settings.weights();
        sql.update(statement, settings.leftOut().stream().distinct().map(RecipientDto::toString).toArray(String[]::new), weights.livelihood(),
                weights.jobs(), weights.deprivedAreas(), weights.acceptance(), cityId);
    }

    private Optional<ServiceSettingsDto> read(String cityId, String lock) {
        return sql.first("""
                select left_out, (weights ->> 0)::int, (weights ->> 1)::int, (weights ->> 2)::int, (weights ->> 3)::int, version
                from service_settings where city_id = ?""" + lock,
                row -> new ServiceSettingsDto(Arrays.stream((String[]) row.getArray(1).getArray()).map(RecipientDto::fromString).toList(),
                        new ReadinessWeightsDto(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)), row.getLong(6)), cityId);
    }
}
