package org.hamyari.catalogue.terms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What an installation allows terms to say. */
@ConfigMapping(prefix = "hamyari.terms")
public interface TermsSettings {

    /** The highest fee on success, in basis points of what citizens gave. */
    @WithDefault("1000")
    int mostFeeBasisPoints();

    /** The fee on success of the preset Hamijoo, in basis points. */
    @WithDefault("500")
    int hamijooFeeBasisPoints();

    /** How long after the last milestone, or after the campaign where there is none, the final report is due when the terms name no day. */
    @WithDefault("P60D")
    Period reportAfter();
}
