package org.hamyari.cities.observer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamyari.cities.api.AlertFrequencyDto;
import org.hamyari.cities.api.LanguageDto;
import org.hamyari.cities.officer.Officers;
import org.hamyari.cities.officer.Officers.Responsible;
import org.hamyari.platform.sql.Sql;

/** What the responsible officers of a city want to be told, and what they were told. In the running transaction. */
@ApplicationScoped
class AlertSettings {

    private static final Wish BY_DEFAULT = new Wish(AlertFrequencyDto.WEEKLY, LanguageDto.FA);

    private final Sql sql;
    private final Officers officers;

    AlertSettings(Sql sql, Officers officers) {
        this.sql = sql;
        this.officers = officers;
    }

    /** How often, and in which language. */
    record Wish(AlertFrequencyDto frequency, LanguageDto language) {
    }

    /** An officer of today with the wish. */
    record Recipient(Responsible officer, Wish wish) {
    }

    /** The responsible officers of today; a week's letter until they say otherwise. */
    List<Recipient> recipients(String cityId) {
        Map<UUID, Wish> wishes = new HashMap<>();
        sql.list("select officer_id, frequency, language from alert_setting where city_id = ?", row -> wishes.put(row.getObject(1, UUID.class),
                new Wish(AlertFrequencyDto.valueOf(row.getString(2)), LanguageDto.fromString(row.getString(3)))), cityId);
        return officers.responsibleToday(cityId).stream()
                .map(officer -> new Recipient(officer, wishes.getOrDefault(officer.id(), BY_DEFAULT))).toList();
    }

    /** Those of them who want letters of one kind. */
    List<Recipient> wanting(String cityId, AlertFrequencyDto frequency) {
        return recipients(cityId).stream().filter(recipient -> recipient.wish().frequency() == frequency).toList();
    }

    /** The wish on record, whoever is in office. */
    Wish of(String cityId, UUID officerId) {
        return sql.first("select frequency, language from alert_setting where city_id = ? and officer_id = ?",
                row -> new Wish(AlertFrequencyDto.valueOf(row.getString(1)), LanguageDto.fromString(row.getString(2))), cityId, officerId)
                .orElse(BY_DEFAULT);
    }

    void set(String cityId, UUID officerId, Wish wish) {
        sql.update("""
                insert into alert_setting (city_id, officer_id, frequency, language) values (?, ?, ?, ?)
                on conflict (city_id, officer_id) do update set frequency = excluded.frequency, language = excluded.language, changed_at = now()""",
                cityId, officerId, wish.frequency().name(), wish.language().toString());
    }

    /** Claims a letter: true for the one who may write it, once per officer and subject. */
    boolean claim(String cityId, UUID officerId, String subject) {
        return sql.update("insert into alert_sent (city_id, officer_id, subject) values (?, ?, ?) on conflict do nothing",
                cityId, officerId, subject) == 1;
    }

    boolean isClaimed(String cityId, UUID officerId, String subject) {
        return sql.first("select 1 from alert_sent where city_id = ? and officer_id = ? and subject = ?", row -> true, cityId, officerId, subject)
                .isPresent();
    }
}
