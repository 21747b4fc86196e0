package org.hamyari.catalogue.editor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many people write a project, and how long an invitation holds. */
@ConfigMapping(prefix = "hamyari.editors")
public interface EditorSettings {

    /** Editors and open invitations of one project. */
    @WithDefault("10")
    int most();

    /** How long a code can be used. */
    @WithDefault("P14D")
    Duration codeHolds();
}
