package org.hamyari.portal.component;

import java.time.Instant;

/** Who proposed, and who decides or decided; {@code open} while the second signature is still wanted. {@code secondLine} is markup. */
public record Signatures(String first, Instant firstAt, String second, String secondLine, boolean open) {
}
