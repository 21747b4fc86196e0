package org.hamyari.portal.talk;

import org.hamyari.catalogue.client.LanguageDto;
import org.hamyari.catalogue.client.StatementDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.text.Language;

/** What people say in one language: typed on a page of that language, shown as text of it. */
final class Statements {

    private Statements() {
    }

    static StatementDto typed(Form form, Language language) {
        return new StatementDto(LanguageDto.fromString(language.tag()), form.value("text"));
    }

    static LocalizedTextDto words(StatementDto said) {
        if (said == null) {
            return null;
        }
        boolean persian = said.language() == LanguageDto.FA;
        return new LocalizedTextDto(persian ? said.text() : null, persian ? null : said.text());
    }
}
