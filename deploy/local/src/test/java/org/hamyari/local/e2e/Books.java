package org.hamyari.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** The two ledgers of a city, as its officials and auditors read them. */
record Books(JsonNode pledges, JsonNode matching) {

    static Books of(House house, Town town) {
        return new Books(house.as(town.proposer()).get("/api/pledges/v1/cities/" + town.id() + "/ledger/trial-balance").ok(),
                house.as(town.fundManager()).get("/api/matching/v1/cities/" + town.id() + "/ledger/trial-balance").ok());
    }

    /** Debits equal credits, in every currency, and the sums of the accounts are the totals. */
    void balance() {
        balance("pledges", pledges);
        balance("matching", matching);
    }

    private static void balance(String service, JsonNode trial) {
        for (JsonNode total : trial.path("totals")) {
            assertEquals(Campaign.sum(total.path("debitsPosted")), Campaign.sum(total.path("creditsPosted")), service + ": " + total);
            String currency = total.path("currency").asText();
            BigDecimal debits = BigDecimal.ZERO;
            for (JsonNode account : trial.path("accounts")) {
                if (account.at("/debitsPosted/currency").asText().equals(currency)) {
                    debits = debits.add(Campaign.sum(account.path("debitsPosted")));
                }
            }
            assertEquals(0, debits.compareTo(Campaign.sum(total.path("debitsPosted"))), service + ": accounts and totals of " + currency);
        }
    }

    /** The balance of an account whose code contains this, zero when there is none yet. */
    static BigDecimal balanceOf(JsonNode trial, String kind, String about) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode account : trial.path("accounts")) {
            String code = account.path("code").asText();
            if (code.contains(kind) && code.contains(about)) {
                sum = sum.add(Campaign.sum(account.path("balance")));
            }
        }
        return sum;
    }

    /** Every account with what stands on it, to see whether anything moved. */
    Map<String, String> standing() {
        Map<String, String> standing = new TreeMap<>();
        pledges.path("accounts").forEach(account -> standing.put("pledges " + account.path("code").asText(), account.toString()));
        matching.path("accounts").forEach(account -> standing.put("matching " + account.path("code").asText(), account.toString()));
        return standing;
    }
}
