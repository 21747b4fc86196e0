package org.hamyari.portal.training;

/** Where to go after a test: on, back to the lesson, or to the certificate that it brought. */
public record ResultView(String lesson, boolean passed, boolean expired, String certificate) {
}
