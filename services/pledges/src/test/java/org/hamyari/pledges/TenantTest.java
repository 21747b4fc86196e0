package org.hamyari.pledges;

import static org.hamyari.pledges.stand.Scene.aCampaign;
import static org.hamyari.pledges.stand.Scene.paid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.InCity;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.pledges.stand.PledgesServiceTest;
import org.junit.jupiter.api.Test;

/** The database itself keeps the cities apart. */
@QuarkusTest
@PledgesServiceTest
class TenantTest {

    private static final List<String> TABLES = List.of("campaign", "booked_match", "pledge", "payment", "refund", "closing", "payout",
            "award", "ledger_transfer", "approval");

    @Inject
    Sql sql;
    @Inject
    InCity inCity;

    @Test
    void showsACityOnlyItsOwnRows() {
        TestCities.demo();
        UUID project = aCampaign().saved();
        paid(project, "sara", 100_000);
        for (String table : TABLES) {
            String others = "select count(*) from " + table + " where city_id <> 'assen'";
            assertEquals(0L, inCity.call("assen", () -> sql.first(others, row -> row.getLong(1)).orElseThrow()), table);
            assertEquals(0L, sql.first("select count(*) from " + table, row -> row.getLong(1)).orElseThrow(), table);
        }
        assertThrows(RuntimeException.class, () -> inCity.run("assen", () -> sql.update(
                "update pledge set city_id = 'assen' where id = gen_random_uuid(); insert into booked_match values"
                        + " ('isfahan', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, 'IRR', false)")));
    }

    @Test
    void letsTheJobRoleAcrossCitiesWhereItMust() {
        List<String> readable = TestDatabase.rows("""
                select distinct table_name from information_schema.role_table_grants
                where grantee = 'pledges_job' and privilege_type in ('SELECT', 'UPDATE') and table_name not like 'ledger%' order by 1""")
                .stream().map(row -> row.get("table_name").toString()).toList();
        assertEquals(List.of("campaign", "city_copy", "idempotency", "inbox", "job", "mail", "outbox", "payment", "payout", "pledge",
                "refund"), readable);
    }
}
