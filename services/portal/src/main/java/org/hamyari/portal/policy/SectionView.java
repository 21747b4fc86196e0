package org.hamyari.portal.policy;

import org.hamyari.portal.api.LocalizedTextDto;

/** A section under its name; the text is absent while nobody has written it, the address where nobody may. */
public record SectionView(String code, LocalizedTextDto name, LocalizedTextDto text, String address) {
}
