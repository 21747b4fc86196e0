package org.hamyari.portal.component;

/** Something on a timeline: {@code state} is done, now or empty; {@code when} and {@code text} are markup and may be absent. */
public record Event(String state, String name, String when, String text) {
}
