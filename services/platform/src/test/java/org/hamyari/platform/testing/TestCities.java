package org.hamyari.platform.testing;

import java.util.ArrayList;
import java.util.List;

/** Cities as a service knows them from events. */
public final class TestCities {

    static final List<String> OF_THE_FIRST_STAGE = List.of("OBSERVE", "TRAINING", "POLICIES");

    private static final List<List<String>> ADDED_BY_STAGE = List.of(
            OF_THE_FIRST_STAGE,
            List.of("CITY_PAGE", "ENDORSE", "ADMIT_PARTNERS", "CAMPAIGNS", "ASSESS_SERVICES", "REPORTS"),
            List.of("MATCH_FUNDS", "OUTREACH", "PILOTS", "STEWARDSHIP"),
            List.of("VOTES", "IMPACT_EVALUATION", "MENTORING"));
    private static final List<String> STAGES = List.of("PASSIVE_OBSERVER", "ACTIVE_SUPPORTER", "CATALYST", "CONFIDENT_LEADER");

    private TestCities() {
    }

    /** Isfahan (IRR) and Assen (EUR) as leaders, Shiraz as catalyst, Yazd as observer. */
    public static void demo() {
        save("isfahan", "اصفهان", "Isfahan", "CONFIDENT_LEADER", "IRR", "Asia/Tehran");
        save("shiraz", "شیراز", "Shiraz", "CATALYST", "IRR", "Asia/Tehran");
        save("assen", "آسن", "Assen", "CONFIDENT_LEADER", "EUR", "Europe/Amsterdam");
        save("yazd", "یزد", "Yazd", "PASSIVE_OBSERVER", "IRR", "Asia/Tehran");
    }

    /** One city at a stage. */
    public static void save(String cityId, String fa, String en, String stage, String currency, String zone) {
        TestDatabase.update("""
                insert into city_copy (city_id, name_fa, name_en, stage, capabilities, currency, zone, version)
                values (?, ?, ?, ?, ?, ?, ?, 1) on conflict (city_id) do update
                set stage = excluded.stage, capabilities = excluded.capabilities, version = city_copy.version + 1""",
                cityId, fa, en, stage, capabilities(stage).toArray(String[]::new), currency, zone);
    }

    private static List<String> capabilities(String stage) {
        List<String> unlocked = new ArrayList<>();
        ADDED_BY_STAGE.subList(0, STAGES.indexOf(stage) + 1).forEach(unlocked::addAll);
        return unlocked;
    }
}
