package org.hamyari.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.hamyari.platform.problem.DomainException;
import org.junit.jupiter.api.Test;

class CursorTest {

    private final Cursor cursors = new Cursor("a-key-of-this-test");

    @Test
    void givesBackWhatItSigned() {
        assertEquals(Optional.of(List.of("2026-11-21", "", "7")), cursors.read("list", cursors.after("list", "2026-11-21", "", 7)));
        assertEquals(Optional.empty(), cursors.read("list", null));
        assertEquals(Optional.empty(), cursors.read("list", ""));
    }

    @Test
    void refusesWhatItDidNotSignForThisList() {
        String ours = cursors.after("list", "7");
        for (String foreign : List.of("AAAA", "?", "x".repeat(500), ours + "A", ours.substring(1), new Cursor("other").after("list", "7"))) {
            assertThrows(DomainException.class, () -> cursors.read("list", foreign), foreign);
        }
        assertThrows(DomainException.class, () -> cursors.read("another list", ours));
    }
}
