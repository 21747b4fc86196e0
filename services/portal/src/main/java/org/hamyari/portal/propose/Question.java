package org.hamyari.portal.propose;

import static org.hamyari.portal.propose.Ask.Kind.AMOUNT;
import static org.hamyari.portal.propose.Ask.Kind.CHOICE;
import static org.hamyari.portal.propose.Ask.Kind.COUNT;
import static org.hamyari.portal.propose.Ask.Kind.DAY;
import static org.hamyari.portal.propose.Ask.Kind.DISTRICT;
import static org.hamyari.portal.propose.Ask.Kind.LINE;
import static org.hamyari.portal.propose.Ask.Kind.POINT;
import static org.hamyari.portal.propose.Ask.Kind.SERVICE;
import static org.hamyari.portal.propose.Ask.Kind.STORY;
import static org.hamyari.portal.propose.Ask.Kind.TAGS;
import static org.hamyari.portal.propose.Ask.Kind.TEXT;
import static org.hamyari.portal.propose.Ask.Kind.TICK;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hamyari.catalogue.client.HorizonDto;
import org.hamyari.catalogue.client.MaintenancePayerDto;
import org.hamyari.catalogue.client.NeedKindDto;
import org.hamyari.catalogue.client.StrategyTagDto;

/** The questions of a proposal in their order, one a page; each is a part of the record that is saved by itself. */
enum Question {
    TITLE(Ask.of("title", LINE)),
    SUMMARY(Ask.of("summary", TEXT)),
    SERVICE_OF_THE_CITY("service", Ask.of("categoryId", SERVICE)),
    WHY("story", Ask.of("story", STORY)),
    PEOPLE(Ask.of("beneficiaries/description", TEXT), Ask.of("beneficiaries/people", COUNT)),
    OBJECTIVES("objectives", "objectives", 10, List.of(Ask.of("", LINE))),
    PLACE(Ask.of("districtId", DISTRICT), Ask.of("location/description", TEXT), Ask.of("location/point", POINT)),
    BUDGET("budget", "budgetLines", 50, List.of(Ask.of("label", LINE), Ask.of("amount", AMOUNT), Ask.of("optional", TICK))),
    ACHIEVEMENTS("achievements", "achievements", 10, List.of(Ask.of("amount", AMOUNT), Ask.of("description", LINE))),
    TEAM("team", "team", 30, List.of(Ask.of("name", LINE), Ask.of("role", LINE)), Ask.of("ownerName", LINE)),
    MILESTONES("milestones", "milestones", 50, List.of(Ask.of("title", LINE), Ask.of("dueOn", DAY))),
    UPKEEP(Ask.of("maintenancePlan", TEXT), Ask.of("maintenance/yearlyCost", AMOUNT),
            Ask.of("maintenance/payer", CHOICE, MaintenancePayerDto.values()), Ask.of("maintenance/payerName", LINE)),
    RISKS("risks", "risks", 20, List.of(Ask.of("description", LINE), Ask.of("answer", LINE))),
    NEEDS("needs", "needs", 20, List.of(Ask.of("kind", CHOICE, NeedKindDto.values()), Ask.of("description", LINE), Ask.of("quantity", COUNT))),
    AIMS(Ask.of("strategyTags", TAGS, StrategyTagDto.values()), Ask.of("horizon", CHOICE, HorizonDto.values()));

    private final String path;
    private final String list;
    private final int most;
    private final List<Ask> line;
    private final List<Ask> asks;

    Question(Ask... asks) {
        this(null, null, 0, List.of(), asks);
    }

    Question(String path, Ask... asks) {
        this(path, null, 0, List.of(), asks);
    }

    Question(String path, String list, int most, List<Ask> line, Ask... asks) {
        this.path = path == null ? name().toLowerCase(Locale.ROOT) : path;
        this.list = list;
        this.most = most;
        this.line = line;
        this.asks = List.of(asks);
    }

    static Optional<Question> at(String path) {
        return Arrays.stream(values()).filter(question -> question.path.equals(path)).findFirst();
    }

    /** The question that has this part of the record, by its JSON pointer. */
    static Optional<Question> about(String pointer) {
        String member = pointer.replaceFirst("^#?/", "").split("/", 2)[0];
        return Arrays.stream(values()).filter(question -> question.members().anyMatch(member::equals)).findFirst();
    }

    String path() {
        return path;
    }

    List<Ask> asks() {
        return asks;
    }

    /** The member that is a list, or null. */
    String list() {
        return list;
    }

    /** What is asked for each line of the list. */
    List<Ask> line() {
        return line;
    }

    int most() {
        return most;
    }

    /** The members of the record that it is about. */
    Stream<String> members() {
        return Stream.concat(asks.stream().map(ask -> ask.member().split("/", 2)[0]), Stream.ofNullable(list)).distinct();
    }

    Optional<Question> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    Optional<Question> previous() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    String text() {
        return "propose_" + path;
    }
}
