package org.hamyari.catalogue.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamyari.catalogue.api.WordReadingDto;
import org.hamyari.platform.sql.Sql;

/**
 * Reads what somebody typed as a full-text query. Each word may be the beginning of one, two neighbours may be one word written apart,
 * and a word that nothing begins with is read as the nearest in use ({@link Spelling}). The database folds the words, as it folded the
 * texts; what comes back holds letters and digits only, so nothing in it is syntax.
 */
@ApplicationScoped
class Words {

    private static final int IN_DICTIONARY = 3;
    private static final String HALF_SPACE = "\u200c";

    private final FindingSettings settings;

    Words(FindingSettings settings) {
        this.settings = settings;
    }

    /**
     * A query.
     *
     * @param tsquery empty where no word was typed: nothing matches then
     * @param readAs words that were read as others
     */
    record Reading(String tsquery, List<WordReadingDto> readAs) {
    }

    private record Term(String word, String sound, boolean known) {
    }

    Reading read(Sql sql, SortedSet<String> cities, String typed) {
        List<Term> terms = terms(sql, cities, typed);
        List<Term> words = terms.stream().filter(term -> !term.word.contains(" ")).toList();
        if (words.isEmpty()) {
            return new Reading("", List.of());
        }
        Map<String, Boolean> pairs = terms.stream().filter(term -> term.word.contains(" "))
                .collect(Collectors.toMap(Term::word, Term::known, (one, same) -> one));
        List<WordReadingDto> readAs = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean joined = i > 0 && pairs.getOrDefault(pair(words, i - 1), false) || i + 1 < words.size() && pairs.getOrDefault(pair(words, i), false);
            groups.add(group(sql, cities, words.get(i), joined, readAs));
        }
        Stream<String> apart = Stream.of(String.join(" & ", groups));
        Stream<String> together = Stream.iterate(0, i -> i + 1).limit(words.size() - 1L).filter(i -> pairs.getOrDefault(pair(words, i), false))
                .map(i -> joined(groups, i, pair(words, i).replace(" ", "")));
        return new Reading(Stream.concat(apart, together).map(query -> "(" + query + ")").collect(Collectors.joining(" | ")), readAs);
    }

    private static String pair(List<Term> words, int i) {
        return words.get(i).word + " " + words.get(i + 1).word;
    }

    private static String joined(List<String> groups, int at, String word) {
        List<String> others = new ArrayList<>(groups);
        others.set(at, begins(word));
        others.remove(at + 1);
        return String.join(" & ", others);
    }

    /** The words in their order, and every two neighbours, with whether any word in use begins so. */
    private List<Term> terms(Sql sql, SortedSet<String> cities, String typed) {
        String[] ofCities = cities.toArray(String[]::new);
        return sql.list("""
                with typed as (select left(word, 50) as word, number from regexp_split_to_table(folded(?) collate pg_c_utf8, '[^[:alnum:]]+')
                        with ordinality as t (word, number) where word <> '' limit ?),
                    terms as (select word, word as whole, number from typed union all
                        select one.word || ' ' || other.word, one.word || other.word, one.number + 1000
                        from typed one join typed other on other.number = one.number + 1)
                select word, sound_of(whole), length(whole) < ? or exists (select from listing_word known where known.word >= whole collate "C"
                    and known.word < (whole || chr(1114111)) collate "C" and (cardinality(?) = 0 or known.city_id = any (?)))
                from terms order by number""", row -> new Term(row.getString(1), row.getString(2), row.getBoolean(3)),
                typed.replace(HALF_SPACE, ""), settings.mostWords(), IN_DICTIONARY, ofCities, ofCities);
    }

    private static String group(Sql sql, SortedSet<String> cities, Term term, boolean joined, List<WordReadingDto> readAs) {
        if (term.known || joined) {
            return begins(term.word);
        }
        Map<String, String> near = new LinkedHashMap<>();
        sql.list("select word, sound from words_near(?, ?)", row -> near.put(row.getString(1), row.getString(2)), cities.toArray(String[]::new),
                term.sound);
        List<String> nearest = Spelling.nearest(term.sound, near);
        if (nearest.isEmpty()) {
            return begins(term.word);
        }
        readAs.add(new WordReadingDto(term.word, nearest));
        return nearest.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" | ", "(", ")"));
    }

    private static String begins(String word) {
        return "'" + word + "':*";
    }
}
