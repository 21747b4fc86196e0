package org.hamyari.catalogue.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hamyari.catalogue.api.WordReadingDto;
import org.hamyari.platform.sql.Sql;

/** Turns what is wanted into the part of a statement from {@code from} on. */
@ApplicationScoped
class Search {

    private final Words words;
    private final Clock clock;
    private final FindingSettings settings;

    Search(Words words, Clock clock, FindingSettings settings) {
        this.words = words;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * What matches.
     *
     * @param from {@code from … where …}, with the columns of a listing and, in the best matches, {@code in_title}
     */
    record Matches(Query from, List<WordReadingDto> readAs) {
    }

    /** Everything that matches. */
    Matches all(Sql role, Wanted wanted) {
        Words.Reading reading = read(role, wanted);
        Query from = narrowed(new Query().add(" from listing"), wanted);
        return new Matches(wanted.words().isPresent() ? matching(from, reading) : from, reading.readAs());
    }

    /** The newest matches of words, as many as the installation looks at, and one more. */
    Matches newest(Sql role, Wanted wanted) {
        Words.Reading reading = read(role, wanted);
        Query inner = new Query().add(" from (select *, title_words @@ " + literal(reading) + " as in_title from listing");
        Query from = matching(narrowed(inner, wanted), reading).add(" order by listed_at desc, id desc limit ?) as listing where true",
                settings.mostMatches() + 1);
        return new Matches(from, reading.readAs());
    }

    private Words.Reading read(Sql role, Wanted wanted) {
        return wanted.words().map(typed -> words.read(role, wanted.cities(), typed)).orElse(new Words.Reading("", List.of()));
    }

    private Query narrowed(Query query, Wanted wanted) {
        return query.where(wanted, clock.instant(), settings.endingSoon());
    }

    private static Query matching(Query query, Words.Reading reading) {
        return reading.tsquery().isEmpty() ? query.add(" and false") : query.add(" and words @@ " + literal(reading));
    }

    /**
     * The words in the statement itself: a rare word and one in every text need different plans, and one plan for both, which the database
     * makes of a statement with a parameter, reads every text for the frequent ones. A reading has letters, digits and our own signs only.
     */
    private static String literal(Words.Reading reading) {
        return "'" + reading.tsquery().replace("'", "''") + "'::tsquery";
    }
}
