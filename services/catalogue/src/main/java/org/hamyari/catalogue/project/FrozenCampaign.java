package org.hamyari.catalogue.project;

import org.hamyari.catalogue.api.AgreedTermsDto;

/** Terms that no longer change, and the hash of their canonical text. */
public record FrozenCampaign(AgreedTermsDto terms, String hash) {
}
