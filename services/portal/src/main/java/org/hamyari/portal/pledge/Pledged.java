package org.hamyari.portal.pledge;

import java.util.UUID;

/** Somebody has made a pledge on these pages, and is on the way to the bank. */
public record Pledged(String cityId, UUID projectId, UUID pledgeId) {
}
