package org.hamyari.catalogue.finding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.hamyari.platform.testing.TestDatabase;

/**
 * A hundred thousand projects of one city, the same in every run: 6,000 words by Zipf's law, 24 categories and 15 districts of which the
 * first have most, seven states, needs, horizons and places.
 */
final class ManyProjects {

    static final long SEED = 2026;
    static final int PROJECTS = 100_000;
    static final int CATEGORIES = 24;
    static final int DISTRICTS = 15;
    static final String CITY = "isfahan";

    private static final int WORDS = 6_000;
    private static final int BATCH = 1_000;
    private static final List<String> STATES = List.of("FUNDING", "PUBLISHED", "SUCCEEDED", "FAILED", "DELIVERING", "REPORTED", "CLOSED");
    private static final String[] SOUNDS = {"ا", "ب", "پ", "ت", "ج", "چ", "خ", "د", "ر", "ز", "س", "ش", "ف", "ک", "گ", "ل", "م", "ن", "و", "ه", "ی"};

    final List<UUID> ids = new ArrayList<>();
    final List<String> words = new ArrayList<>();
    final Random random = new Random(SEED);

    ManyProjects() {
        while (words.size() < WORDS) {
            StringBuilder word = new StringBuilder();
            int letters = 3 + random.nextInt(6);
            for (int i = 0; i < letters; i++) {
                word.append(SOUNDS[random.nextInt(SOUNDS.length)]);
            }
            words.add(word.toString());
        }
    }

    /** A place in a list in which the first are met most often. */
    int zipf(int many) {
        return (int) Math.min(many - 1L, Math.round(Math.pow(many, random.nextDouble())) - 1);
    }

    String word() {
        return words.get(zipf(words.size()));
    }

    String category() {
        return "service-" + zipf(CATEGORIES);
    }

    String district() {
        return Integer.toString(1 + zipf(DISTRICTS));
    }

    private String text(int many) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            chosen.add(word());
        }
        return "{\"fa\":\"" + String.join(" ", chosen) + "\"}";
    }

    void save() throws SQLException {
        try (Connection connection = TestDatabase.connection(); PreparedStatement insert = connection.prepareStatement("""
                insert into project (city_id, id, owner, state, category_id, goal_minor, currency, title, summary, content, search_text, published_at,
                    version, created_at, district_id, horizon, need_kinds, longitude, latitude, opens_at, closes_at, terms_goal_minor, terms_version,
                    terms_hash)
                values (?, ?, 'owner', ?, ?, ?, 'IRR', ?::jsonb, ?::jsonb, ?::jsonb, '', ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?)""")) {
            connection.setAutoCommit(false);
            for (int i = 1; i <= PROJECTS; i++) {
                bind(insert);
                insert.addBatch();
                if (i % BATCH == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            try (Statement statement = connection.createStatement()) {
                connection.setAutoCommit(true);
                statement.execute("vacuum analyze project, listing, listing_word");
            }
        }
    }

    private void bind(PreparedStatement insert) throws SQLException {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        ids.add(id);
        Instant at = Instant.now().minus(Duration.ofMinutes(random.nextInt(2_000_000)));
        String title = text(5);
        String summary = text(15);
        Object[] values = {CITY, id, STATES.get(random.nextInt(STATES.size())), category(), 1_000L + random.nextInt(1_000_000), title, summary,
            "{\"title\":" + title + ",\"summary\":" + summary + ",\"story\":" + text(60) + ",\"district\":{\"fa\":\"منطقه\"}}", time(at), time(at),
            district(), random.nextInt(4) == 0 ? "LONG_TERM" : "SHORT_TERM",
            random.nextInt(3) == 0 ? new String[] {"VOLUNTEERS"} : new String[0], 51.5 + random.nextInt(3000) / 10_000.0,
            32.5 + random.nextInt(3000) / 10_000.0, time(at), time(Instant.now().plus(Duration.ofHours(1 + random.nextInt(2000)))), "0".repeat(64)};
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }

    private static Object time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
