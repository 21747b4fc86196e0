package org.hamyari.catalogue.file;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.PictureDto;
import org.hamyari.catalogue.api.PicturePurposeDto;
import org.hamyari.catalogue.api.PictureWidthDto;
import org.hamyari.platform.api.LocalizedTextDto;

/** A picture of a project; evidence belongs to the thing it is attached to. */
record Picture(UUID id, UUID projectId, PicturePurposeDto purpose, LocalizedTextDto alt, Standing standing, String attachedKind, UUID attachedId,
        String uploadedBy, Instant uploadedAt, long version, List<Width> widths) {

    /** A size that is kept. */
    record Width(int width, int height, long bytes, String sha256) {
    }

    /** Whether whoever sees the project sees the picture. */
    boolean isOpen() {
        return standing != Standing.HIDDEN && (purpose == PicturePurposeDto.GALLERY || attachedKind != null);
    }

    boolean isInUse() {
        return attachedKind != null || standing != Standing.FREE;
    }

    /** The smallest size that is at least this wide, else the largest. */
    Width nearest(int wanted) {
        return widths.stream().filter(kept -> kept.width >= wanted).findFirst().orElseGet(widths::getLast);
    }

    PictureDto toDto() {
        return new PictureDto(id, projectId, purpose, alt, widths.stream().map(kept -> new PictureWidthDto(kept.width, kept.height, kept.bytes)).toList(),
                standing == Standing.HIDDEN, uploadedAt, version);
    }
}
