package org.hamyari.matching.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hamyari.matching.api.SimulatedLineDto;
import org.hamyari.matching.api.SimulatedMatchDto;
import org.hamyari.matching.api.SimulationDto;
import org.hamyari.matching.api.SimulationRequestDto;

/** Rounds as a caller writes them, run through reading, computing and explaining. */
final class Rounds {

    private static final ObjectMapper JSON = new ObjectMapper();

    static final String GOALS = "{'project':'A','goal':100000},{'project':'B','goal':40000},{'project':'C','goal':30000}";
    /** The twelve gifts of the worked table. */
    static final List<Contribution> TABLE = gifts("A d1 10000", "B d2 5001", "A d3 20000", "C d4 7500", "B d1 3333", "A d1 15000", "B d5 12000",
            "C d2 2500", "C d6 4999", "A d7 30000", "B d2 9999", "C d4 12000");

    private Rounds() {
    }

    /** In the order of acceptance, each as "project donor amount". */
    static List<Contribution> gifts(String... rows) {
        List<Contribution> gifts = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split(" ");
            gifts.add(new Contribution(gifts.size() + 1L, cells[0], cells[1], Long.parseLong(cells[2])));
        }
        return gifts;
    }

    static String body(String rule, long pot, String goals, List<Contribution> contributions) {
        String rows = contributions.stream().map(row -> "{'seq':%d,'project':'%s','donor':'%s','amount':%d}"
                .formatted(row.seq(), row.project(), row.donor(), row.amount())).collect(Collectors.joining(","));
        return "{'currency':'EUR','pot':%d,'rule':{'version':1,%s},'goals':[%s],'contributions':[%s]}".formatted(pot, rule, goals, rows)
                .replace('\'', '"');
    }

    static SimulationDto run(String rule, long pot, String goals, List<Contribution> contributions) {
        Round round = read(body(rule, pot, goals, contributions));
        return Explanations.of(round, Simulation.of(round, Deadline.none()));
    }

    static Round read(String body) {
        return read(body, 50_000);
    }

    static Round read(String body, int mostContributions) {
        try {
            return RoundReader.read(JSON.readValue(body, SimulationRequestDto.class), mostContributions);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    static List<Long> matches(SimulationDto simulation) {
        return simulation.matches().stream().map(SimulatedMatchDto::match).toList();
    }

    static List<Long> lines(SimulationDto simulation) {
        return simulation.lines().stream().map(SimulatedLineDto::match).toList();
    }
}
