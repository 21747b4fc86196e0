package org.hamyari.cities.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.junit.jupiter.api.Test;

/** What a file may look like, and how its errors are named. */
class ListFileTest {

    private static final String HEADER = "code,parent,kind,name_fa,name_en,recipient,area\n";
    private static final String TREE = HEADER + "1,,MACRO_PROCESS,خدمات,Services,,\n1.1,1,GROUP,گروه,Group,,\n";

    @Test
    void readsCellsAsPeopleSaveThem() {
        List<ListRow> rows = rows("\uFEFFcode , parent,KIND,name_fa,recipient\r\n۱,,macro process,\"خدمات، \"\"شهر\"\"\",\r\n\r\n"
                + "1.1,۱,Group,\"دو\nسطر\",G2C; g2b|G2C\r\n1.2,1,GROUP,پایان,");
        assertEquals(List.of("1", "1.1", "1.2"), rows.stream().map(ListRow::code).toList());
        assertEquals("خدمات، \"شهر\"", rows.get(0).nameFa());
        assertEquals("1", rows.get(1).parent());
        assertEquals(List.of("G2B", "G2C"), rows.get(1).recipients());
        assertEquals(List.of(2L, 4L, 6L), rows.stream().map(ListRow::line).toList());
    }

    @Test
    void namesEveryErrorByLineAndColumn() {
        assertEquals(Map.of("/lines/2/kind", "csv-unknown-kind", "/lines/3/name_fa", "csv-required", "/lines/4/recipient", "csv-unknown-recipient",
                "/lines/5/code", "csv-cells", "/lines/6/code", "csv-required"),
                errors(HEADER + "1,,HOUSE,a,,,\n2,,MACRO_PROCESS,,,,\n3,,MACRO_PROCESS,a,,G2X,\n4,,GROUP\n,,MACRO_PROCESS,a,,,\n"));
        assertEquals(Map.of("/lines/1/kind", "csv-missing-column", "/lines/1/column-3", "csv-unknown-column", "/lines/1/name_fa", "csv-missing-column"),
                errors("code,parent,colour\n"));
        assertEquals(Map.of("/lines/1/code", "csv-empty"), errors(""));
        assertEquals(Map.of("/lines/2/code", "csv-empty"), errors(HEADER));
        assertEquals(Map.of("/lines/3/code", "csv-quotes"), errors(HEADER + "1,,MACRO_PROCESS,a,,,\n2,,MACRO_PROCESS,\"a\"b,,,\n"));
        assertEquals(Map.of("/lines/2/code", "csv-quotes"), errors(HEADER + "1,,MACRO_PROCESS,\"open,,,\n"));
        assertEquals(Map.of("/lines/2/code", "csv-too-long"), errors(HEADER + "1".repeat(61) + ",,MACRO_PROCESS,a,,,\n"));
    }

    @Test
    void namesTheLineThatIsNotUtf8() {
        ListErrors errors = new ListErrors();
        ListFile.read(new ByteArrayInputStream((HEADER + "1,,MACRO_PROCESS,خدمات,,,\n").getBytes(Charset.forName("windows-1256"))), errors);
        assertEquals(Map.of("/lines/2/name_fa", "csv-not-utf8"), found(errors));
    }

    @Test
    void refusesATreeThatIsNone() {
        assertEquals(Map.of("/lines/4/code", "csv-code-taken"), errors(TREE + "1.1,1,GROUP,دوباره,,,\n"));
        assertEquals(Map.of("/lines/4/parent", "csv-unknown-parent"), errors(TREE + "1.2,9,GROUP,گروه,,,\n"));
        assertEquals(Map.of("/lines/4/parent", "csv-wrong-level"), errors(TREE + "1.1.1,1.1,SUB_PROCESS,زیر,,,\n"));
        assertEquals(Map.of("/lines/4/parent", "csv-parent-missing"), errors(TREE + "2,,SERVICE,خدمت,,,\n"));
        assertEquals(Map.of("/lines/4/parent", "csv-parent-not-allowed"), errors(TREE + "2,1,MACRO_PROCESS,کلان,,,\n"));
        assertEquals(Map.of("/lines/4/parent", "csv-circle", "/lines/5/parent", "csv-circle", "/lines/6/parent", "csv-circle"),
                errors(TREE + "a,c,GROUP,الف,,,\nb,a,GROUP,ب,,,\nc,b,GROUP,پ,,,\n"));
        assertEquals(Map.of("/lines/4/parent", "csv-circle"), errors(TREE + "a,a,GROUP,الف,,,\nb,a,PLACE,ب,,,\n"));
    }

    @Test
    void stopsAtTheHundredthErrorAndTheLastRow() {
        String wrong = HEADER + "1,,HOUSE,a,,,\n".repeat(200);
        Invalid refused = (Invalid) assertThrows(DomainException.class, () -> rows(wrong)).error();
        assertEquals(ListErrors.MOST, refused.errors().size());
        String tooLong = IntStream.rangeClosed(1, ListFile.MOST_ROWS + 1).mapToObj(i -> i + ",,MACRO_PROCESS,a,,,\n")
                .collect(Collectors.joining("", HEADER, ""));
        assertEquals(Map.of("/lines/50002/code", "csv-too-many-rows"), errors(tooLong));
    }

    @Test
    void tellsLeavesFromHeadings() {
        List<ListRow> rows = rows(TREE + "1.1.1,1.1,MAIN_PROCESS,اصلی,,,\ns,1.1.1,SUB_PROCESS,زیر,,,\nt,1.1.1,SUB_PROCESS,بسته,,,\np,t,PLACE,جا,,,\n");
        ListTree tree = ListTree.of(rows, new ListErrors());
        assertEquals(List.of("s", "p"), rows.stream().filter(tree::isLeaf).map(ListRow::code).toList());
    }

    /** However the parents point, a row is called part of a circle exactly when walking up from it comes back to it. */
    @Property(tries = 300)
    void findsExactlyTheCircles(@ForAll List<@IntRange(min = 0, max = 9) Integer> parents) {
        List<ListRow> rows = new ArrayList<>();
        for (int i = 0; i < parents.size(); i++) {
            rows.add(new ListRow(i + 2L, "c" + i, "c" + parents.get(i) % parents.size(), ServiceKind.GROUP, "a", null, List.of(), null));
        }
        ListErrors errors = new ListErrors();
        Map<String, String> found = parents.isEmpty() ? Map.of() : errorsOf(() -> ListTree.of(rows, errors), errors);
        for (int i = 0; i < Math.min(parents.size(), 60); i++) {
            int at = parents.get(i) % parents.size();
            boolean circle = at == i;
            for (int steps = 0; steps < parents.size() && !circle; steps++) {
                at = parents.get(at) % parents.size();
                circle = at == i;
            }
            assertEquals(circle, "csv-circle".equals(found.get("/lines/" + (i + 2) + "/parent")), "row " + i + " of " + parents);
        }
    }

    @Test
    void takesATreeOfTwentyThousand() {
        assertTrue(errors(ServiceFiles.generated(20_000)).isEmpty());
        assertFalse(rows(ServiceFiles.generated(20_000)).isEmpty());
    }

    private static List<ListRow> rows(String text) {
        ListErrors errors = new ListErrors();
        List<ListRow> rows = ListFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), errors);
        errors.throwIfAny();
        return rows;
    }

    private static Map<String, String> errors(String text) {
        ListErrors errors = new ListErrors();
        return errorsOf(() -> ListTree.of(ListFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), errors), errors), errors);
    }

    private static Map<String, String> errorsOf(Runnable reading, ListErrors errors) {
        try {
            reading.run();
        } catch (DomainException full) {
            return byPointer(full);
        }
        return found(errors);
    }

    private static Map<String, String> found(ListErrors errors) {
        try {
            errors.throwIfAny();
            return Map.of();
        } catch (DomainException refused) {
            return byPointer(refused);
        }
    }

    private static Map<String, String> byPointer(DomainException refused) {
        return ((Invalid) refused.error()).errors().stream().collect(Collectors.toMap(FieldError::pointer, FieldError::code, (first, second) -> first));
    }
}
