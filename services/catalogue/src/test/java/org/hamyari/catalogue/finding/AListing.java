package org.hamyari.catalogue.finding;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hamyari.platform.testing.TestDatabase;

/** A project saved behind the service's back, as a list should find it. */
final class AListing {

    private final String city;
    private final UUID id = UUID.randomUUID();
    private String title = "{\"en\":\"A project\"}";
    private String story = "{\"en\":\"Nothing special.\"}";
    private String category = "madi-upkeep";
    private String district = "1";
    private String state = "FUNDING";
    private String kind = "DONATION";
    private String horizon;
    private String[] needs = {};
    private Double longitude;
    private Double latitude;
    private long goal = 1000;
    private Duration closesIn = Duration.ofDays(30);
    private Duration age = Duration.ofDays(1);

    private AListing(String city) {
        this.city = city;
    }

    static AListing in(String city) {
        return new AListing(city);
    }

    AListing fa(String words) {
        title = "{\"fa\":\"" + words + "\"}";
        return this;
    }

    AListing en(String words) {
        title = "{\"en\":\"" + words + "\"}";
        return this;
    }

    AListing story(String words) {
        story = "{\"en\":\"" + words + "\"}";
        return this;
    }

    AListing category(String id) {
        category = id;
        return this;
    }

    AListing district(String id) {
        district = id;
        return this;
    }

    AListing state(String name) {
        state = name;
        return this;
    }

    AListing kind(String name) {
        kind = name;
        return this;
    }

    AListing goal(long minor) {
        goal = minor;
        return this;
    }

    AListing closesIn(Duration time) {
        closesIn = time;
        return this;
    }

    AListing age(Duration time) {
        age = time;
        return this;
    }

    AListing longTerm() {
        horizon = "LONG_TERM";
        return this;
    }

    AListing needs(String... kinds) {
        needs = kinds;
        return this;
    }

    AListing at(double east, double north) {
        longitude = east;
        latitude = north;
        return this;
    }

    String saved() {
        boolean open = !state.equals("DRAFT");
        String content = "{\"title\":" + title + ",\"summary\":{\"en\":\"In short.\"},\"story\":" + story
                + ",\"district\":{\"en\":\"District\"}}";
        TestDatabase.update("""
                insert into project (city_id, id, owner, state, category_id, goal_minor, currency, title, summary, content, search_text,
                    opens_at, closes_at, terms_version, terms_hash, published_at, version, created_at,
                    district_id, horizon, need_kinds, longitude, latitude,
                    campaign_kind, success_rule, terms_goal_minor)
                values (?, ?, 'sara', ?, ?, ?, 'IRR', ?::jsonb, '{"en":"In short."}', ?::jsonb, '', ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                city, id, state, category, goal, title, content, open ? at(Duration.ofDays(2).negated()) : null, open ? at(closesIn) : null,
                open ? 1 : null, open ? "0".repeat(64) : null, open ? at(age.negated()) : null, at(age.negated()),
                district, horizon, needs, longitude, latitude, open ? kind : null, open ? "ALL_OR_NOTHING" : null, open ? goal : null);
        return id.toString();
    }

    private static Object at(Duration fromNow) {
        return Instant.now().plus(fromNow).atOffset(ZoneOffset.UTC);
    }
}
