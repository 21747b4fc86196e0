package org.hamyari.cities.policy;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamyari.cities.api.LanguageDto;
import org.hamyari.cities.api.OutreachChannelDto;
import org.hamyari.cities.api.OutreachEventDto;
import org.hamyari.cities.api.PieceKindDto;
import org.hamyari.cities.api.PolicyChangeDto;
import org.hamyari.cities.api.PolicyContentDto;
import org.hamyari.cities.api.PolicyIndicatorDto;
import org.hamyari.cities.api.PolicyPartDto;
import org.hamyari.cities.api.PolicyPieceDto;
import org.hamyari.cities.api.PolicySectionDto;
import org.hamyari.platform.api.LocalizedTextDto;

/**
 * What differs between two versions, part by part and word by word (Myers, "An O(ND) difference algorithm", 1986, in linear space). The
 * pieces that are not added make the old text, those that are not removed the new one.
 */
final class PolicyDifference {

    /** Beyond this many words the comparison goes by lines: its time grows with the square. */
    private static final int MOST_WORDS = 2_000;
    private static final Pattern AFTER_WORD = Pattern.compile("(?<=\\s)(?=\\S)");
    private static final Pattern AFTER_LINE = Pattern.compile("(?<=\n)");

    private PolicyDifference() {
    }

    /** The changed parts, in the order of the document. */
    static List<PolicyChangeDto> between(PolicyContentDto before, PolicyContentDto after) {
        Map<Part, String> old = parts(before);
        Map<Part, String> young = parts(after);
        Set<Part> all = new LinkedHashSet<>(young.keySet());
        all.addAll(old.keySet());
        return all.stream().sorted((a, b) -> a.part.compareTo(b.part))
                .filter(part -> !old.getOrDefault(part, "").equals(young.getOrDefault(part, "")))
                .map(part -> new PolicyChangeDto(part.part, part.section, part.language,
                        pieces(old.getOrDefault(part, ""), young.getOrDefault(part, ""))))
                .toList();
    }

    static List<PolicyPieceDto> pieces(String before, String after) {
        List<String> old = split(before, AFTER_WORD);
        List<String> young = split(after, AFTER_WORD);
        if (old.size() > MOST_WORDS || young.size() > MOST_WORDS) {
            old = split(before, AFTER_LINE);
            young = split(after, AFTER_LINE);
        }
        if (old.size() > MOST_WORDS || young.size() > MOST_WORDS) {
            return Stream.of(piece(PieceKindDto.REMOVED, List.of(before)), piece(PieceKindDto.ADDED, List.of(after)))
                    .filter(Objects::nonNull).toList();
        }
        Patch<String> patch = DiffUtils.diff(old, young, new MyersDiffWithLinearSpace<>(), null, true);
        List<PolicyPieceDto> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                pieces.add(piece(PieceKindDto.SAME, delta.getSource().getLines()));
            } else {
                pieces.add(piece(PieceKindDto.REMOVED, delta.getSource().getLines()));
                pieces.add(piece(PieceKindDto.ADDED, delta.getTarget().getLines()));
            }
        }
        return pieces.stream().filter(Objects::nonNull).toList();
    }

    private static PolicyPieceDto piece(PieceKindDto kind, List<String> words) {
        String text = String.join("", words);
        return text.isEmpty() ? null : new PolicyPieceDto(kind, text);
    }

    private static List<String> split(String text, Pattern pattern) {
        return text.isEmpty() ? List.of() : Arrays.asList(pattern.split(text));
    }

    /** The document as named lines; a table is a text with a line for each row. */
    private static Map<Part, String> parts(PolicyContentDto content) {
        Map<Part, String> parts = new LinkedHashMap<>();
        put(parts, PolicyPartDto.TITLE, null, content.title());
        if (content.link() != null) {
            parts.put(new Part(PolicyPartDto.LINK, null, null), content.link().toString());
        }
        for (PolicySectionDto section : content.sections()) {
            put(parts, PolicyPartDto.SECTION, section.code(), section.text());
        }
        putRows(parts, PolicyPartDto.INDICATORS, stream(content.indicators()).map(PolicyDifference::line));
        putRows(parts, PolicyPartDto.CHANNELS, stream(content.channels()).map(PolicyDifference::line));
        putRows(parts, PolicyPartDto.EVENTS, stream(content.events()).map(PolicyDifference::line));
        return parts;
    }

    private static void put(Map<Part, String> parts, PolicyPartDto part, String section, LocalizedTextDto text) {
        if (text != null && text.fa() != null) {
            parts.put(new Part(part, section, LanguageDto.FA), text.fa());
        }
        if (text != null && text.en() != null) {
            parts.put(new Part(part, section, LanguageDto.EN), text.en());
        }
    }

    private static void putRows(Map<Part, String> parts, PolicyPartDto part, Stream<String> rows) {
        String lines = rows.collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) {
            parts.put(new Part(part, null, null), lines);
        }
    }

    private static String line(PolicyIndicatorDto row) {
        return joined(text(row.name()), text(row.unit()), row.baseline(), row.target(), row.current(), row.due(), text(row.source()));
    }

    private static String line(OutreachChannelDto row) {
        return joined(text(row.name()), text(row.audience()), text(row.note()));
    }

    private static String line(OutreachEventDto row) {
        return joined(text(row.name()), text(row.place()), row.date(), text(row.note()));
    }

    private static String text(LocalizedTextDto text) {
        return text == null ? null : Stream.of(text.fa(), text.en()).filter(Objects::nonNull).collect(Collectors.joining(" / "));
    }

    private static String joined(Object... cells) {
        return Arrays.stream(cells).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" | "));
    }

    private static <T> Stream<T> stream(List<T> rows) {
        return rows == null ? Stream.empty() : rows.stream();
    }

    private record Part(PolicyPartDto part, String section, LanguageDto language) {
    }
}
