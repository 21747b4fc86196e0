package org.hamyari.portal.training;

import java.util.List;
import org.hamyari.portal.api.LocalizedTextDto;

/** A certificate: the course, the code as people read it, and whether it is the reader's own. */
public record CertificateView(LocalizedTextDto track, String code, List<PassedLine> lessons, boolean own, String address) {

    /** A passed lesson. */
    public record PassedLine(LocalizedTextDto title, int version, java.time.Instant passedAt) {
    }
}
