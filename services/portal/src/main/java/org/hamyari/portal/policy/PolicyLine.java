package org.hamyari.portal.policy;

import java.time.Instant;
import org.hamyari.portal.api.LocalizedTextDto;

/** A policy in a list; the second tag says that the draft holds more than what is published. */
public record PolicyLine(String address, LocalizedTextDto title, String kindText, LocalizedTextDto service, String tagKind, String stateText,
        Instant when, Integer version, boolean changed) {
}
