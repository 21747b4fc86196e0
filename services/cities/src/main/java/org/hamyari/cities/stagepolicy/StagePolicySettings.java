package org.hamyari.cities.stagepolicy;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the policy of stages comes from. */
@ConfigMapping(prefix = "hamyari.stage-policy")
interface StagePolicySettings {

    /** The installation's own file; without it the one that is shipped counts. */
    Optional<Path> file();
}
