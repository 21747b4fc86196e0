package org.hamyari.local.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** A demo city, its language and the people who act in these tests. */
enum Town {
    ISFAHAN("fa", "IRR", "sara", "reza", "leila", "farhad", "maryam", "hamid", "nasrin", "omid"),
    ASSEN("en", "EUR", "pieter", "anna", "jan", "jan", "els", "bram", "sofie", "daan");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String language;
    private final String currency;
    private final String[] people;

    Town(String language, String currency, String... people) {
        this.language = language;
        this.currency = currency;
        this.people = people;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String language() {
        return language;
    }

    String currency() {
        return currency;
    }

    String citizen() {
        return people[0];
    }

    String neighbour() {
        return people[1];
    }

    String moderator() {
        return people[2];
    }

    String fundManager() {
        return people[3];
    }

    String proposer() {
        return people[4];
    }

    String decider() {
        return people[5];
    }

    String voteOfficer() {
        return people[6];
    }

    String secondVoteOfficer() {
        return people[7];
    }

    /** Whose project it is; a fund does not double what owners give to their own. */
    String owner() {
        return secondVoteOfficer();
    }

    ObjectNode money(String amount) {
        return JSON.createObjectNode().put("amount", amount).put("currency", currency);
    }
}
