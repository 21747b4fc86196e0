package org.hamyari.portal.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Deadlines as iCalendar (RFC 5545). */
record Calendar(String name, List<Deadline> deadlines) {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The end of one campaign. */
    record Deadline(String id, String title, String address, Instant at, Instant changed) {
    }

    String write() {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Hamyari//Deadlines//EN");
        line(text, "X-WR-CALNAME:" + escaped(name));
        deadlines.forEach(deadline -> {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + deadline.id());
            line(text, "DTSTAMP:" + STAMP.format(deadline.changed()));
            line(text, "DTSTART:" + STAMP.format(deadline.at()));
            line(text, "SUMMARY:" + escaped(deadline.title()));
            line(text, "URL:" + deadline.address());
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        });
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n").replaceAll("\\p{Cntrl}", "");
    }

    /** A line of more than 75 bytes goes on in the next, after a space; a letter is not cut. */
    private static void line(StringBuilder text, String content) {
        int bytes = 0;
        for (int i = 0; i < content.length(); i += Character.charCount(content.codePointAt(i))) {
            String letter = Character.toString(content.codePointAt(i));
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(letter);
            bytes += size;
        }
        text.append("\r\n");
    }
}
