package org.hamyari.reporting.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.hamyari.reporting.publication.Csv.Decimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void endsEachLineWithCarriageReturnAndLineFeed() {
        assertEquals("a,b\r\n1,\r\n", new Csv("a", "b").line(1L, null).toString());
    }

    @Test
    void quotesWhatWouldBreakALine() {
        assertEquals("a\r\n\"x, \"\"y\"\"\nz\"\r\n", new Csv("a").line("x, \"y\"\nz").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "  =1+1", "\uff1d1+1", "\t=1", "\tx"})
    void makesAFormulaHarmless(String title) {
        assertEquals("a\r\n'" + title + "\r\n", new Csv("a").line(title).toString());
    }

    @Test
    void quotesAHarmlessFormulaThatAlsoBreaksALine() {
        assertEquals("a\r\n\"'=HYPERLINK(\"\"x\"\",1)\"\r\n", new Csv("a").line("=HYPERLINK(\"x\",1)").toString());
    }

    @Test
    void leavesANegativeNumberANumber() {
        assertEquals("a,b\r\n-1.50,-3\r\n", new Csv("a", "b").line(new Decimal("-1.50"), -3L).toString());
    }

    @Test
    void writesTimesInUtcAndPersianAsItIs() {
        assertEquals("a,b\r\n2026-11-18T09:34:13Z,مادی نیاصرم\r\n",
                new Csv("a", "b").line(Instant.parse("2026-11-18T09:34:13Z"), "مادی نیاصرم").toString());
    }
}
