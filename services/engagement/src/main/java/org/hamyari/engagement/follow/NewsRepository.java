package org.hamyari.engagement.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamyari.engagement.follow.NewsLetter.Letter;
import org.hamyari.platform.sql.Sql;

@ApplicationScoped
class NewsRepository {

    private final Sql sql;

    NewsRepository(Sql sql) {
        this.sql = sql;
    }

    /** How far the letters about a news are: queued up to a follower, so many in all. */
    record Writing(UUID projectId, Instant learnedAt, String upTo, long written) {
    }

    /** Keeps news with its letters by language; says whether it is new. */
    boolean add(String cityId, UUID updateId, UUID projectId, Map<String, Letter> letters) {
        boolean isNew = sql.update("insert into news (city_id, update_id, project_id) values (?, ?, ?) on conflict do nothing",
                cityId, updateId, projectId) == 1;
        if (isNew) {
            letters.forEach((language, letter) -> sql.update(
                    "insert into news_letter (city_id, update_id, language, subject, body) values (?, ?, ?, ?, ?)",
                    cityId, updateId, language, letter.subject(), letter.text()));
        }
        return isNew;
    }

    /** The news, held until the transaction ends: two instances do not write to the same followers. */
    Writing lock(String cityId, UUID updateId) {
        return sql.first("select project_id, learned_at, written_up_to, written from news where city_id = ? and update_id = ? for update",
                row -> new Writing(row.getObject(1, UUID.class), Sql.instant(row, 2), row.getString(3), row.getLong(4)),
                cityId, updateId).orElseThrow();
    }

    Map<String, Letter> letters(String cityId, UUID updateId) {
        return sql.list("select language, subject, body from news_letter where city_id = ? and update_id = ?",
                row -> Map.entry(row.getString(1), new Letter(row.getString(2), row.getString(3))), cityId, updateId).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void move(String cityId, UUID updateId, String upTo, long written) {
        sql.update("update news set written_up_to = ?, written = ? where city_id = ? and update_id = ?", upTo, written, cityId, updateId);
    }
}
