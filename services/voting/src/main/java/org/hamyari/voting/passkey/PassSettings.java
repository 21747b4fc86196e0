package org.hamyari.voting.passkey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Keys of passes, and batches of the ballots cast with them. */
@ConfigMapping(prefix = "hamyari.voting.passes")
public interface PassSettings {

    /** Length of a key. */
    @WithDefault("3072")
    @Min(2048)
    @Max(8192)
    int keyBits();

    /** So many ballots must wait before a batch of them enters the log; the close takes what is left. */
    @WithDefault("100")
    @Min(2)
    int batch();
}
