package org.hamyari.catalogue.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.PictureDto;
import org.hamyari.catalogue.api.PictureListDto;
import org.hamyari.catalogue.api.PicturePurposeDto;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.catalogue.project.TextLimit;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.files.FileStore;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Versions;

/**
 * Pictures of a project: the gallery, and evidence that milestones and reports use. Whoever sees the project sees them; what was taken
 * down, and evidence nobody has used yet, only its owner and officials.
 */
@ApplicationScoped
public class Pictures {

    static final int ALT = 300;

    private final PictureRows rows;
    private final PictureStudio studio;
    private final FileStore files;
    private final Projects projects;
    private final Caller caller;
    private final FileLimits limits;

    Pictures(PictureRows rows, PictureStudio studio, FileStore files, Projects projects, Caller caller, FileLimits limits) {
        this.rows = rows;
        this.studio = studio;
        this.files = files;
        this.projects = projects;
        this.caller = caller;
        this.limits = limits;
    }

    /** A picture that is made and kept, to be entered for its project. */
    record Made(PicturePurposeDto purpose, LocalizedTextDto alt, List<Picture.Width> widths) {
    }

    /**
     * Attaches pictures that were uploaded as evidence of this project to a thing of another feature, in the running transaction; they
     * are public from then on, as the project is, and stay.
     *
     * @param kind what the thing is, e.g. {@code milestone}: small letters and hyphens
     * @param pointer where the ids stand in the request, for the refusal: 422 {@code unknown-evidence} for what is no free evidence of it
     */
    public List<PictureDto> attach(String cityId, UUID projectId, String kind, UUID id, List<UUID> pictureIds, String pointer) {
        for (int i = 0; i < pictureIds.size(); i++) {
            if (rows.attach(cityId, projectId, pictureIds.get(i), kind, id) == 0) {
                throw new DomainException(DomainError.Invalid.field(pointer + "/" + i, "unknown-evidence"));
            }
        }
        return attached(cityId, projectId, kind, id);
    }

    /** The evidence pictures of a thing, without those taken down, in the running transaction. */
    public List<PictureDto> attached(String cityId, UUID projectId, String kind, UUID id) {
        return rows.attached(cityId, projectId, kind, id).stream().filter(Picture::isOpen).map(Picture::toDto).toList();
    }

    @Transactional
    PictureListDto list(String cityId, UUID projectId, PicturePurposeDto purpose) {
        boolean works = projects.worksOn(cityId, projectId);
        return new PictureListDto(rows.of(cityId, projectId, purpose).stream().filter(picture -> works || picture.isOpen())
                .map(Picture::toDto).toList());
    }

    /** Refuses whoever may not add to the project before anything of his is decoded. */
    @Transactional
    void requireMayUpload(String cityId, UUID projectId) {
        projects.requireOwnedOrModerated(cityId, projectId);
    }

    /** Makes the prints and keeps their bytes. Nothing of the project is changed yet. */
    Made make(PicturePurposeDto purpose, LocalizedTextDto alt, InputStream content) {
        requireWords(alt, "/altFa");
        List<Picture.Width> widths = studio.prints(Uploads.read(content, limits.mostBytes())).stream()
                .map(print -> new Picture.Width(print.width(), print.height(), print.jpeg().length,
                        files.put(new ByteArrayInputStream(print.jpeg()), print.jpeg().length)))
                .toList();
        return new Made(purpose, alt, widths);
    }

    /** Enters a picture behind the others, in the running transaction. */
    PictureDto enter(String cityId, UUID projectId, Made made) {
        projects.requireOwnedOrModerated(cityId, projectId);
        int most = made.purpose == PicturePurposeDto.GALLERY ? limits.pictures() : limits.evidence();
        if (rows.count(cityId, projectId, made.purpose) >= most) {
            throw new DomainException(new DomainError.Conflict("too-many-files", most));
        }
        UUID id = UUID.randomUUID();
        rows.add(cityId, id, projectId, made.purpose, made.alt, caller.subject(), made.widths);
        return require(cityId, projectId, id).toDto();
    }

    @Transactional
    PictureListDto order(String cityId, UUID projectId, List<UUID> wanted) {
        projects.requireOwnedOrModerated(cityId, projectId);
        List<UUID> known = rows.of(cityId, projectId, PicturePurposeDto.GALLERY).stream().map(Picture::id).toList();
        if (wanted.size() != known.size() || !new HashSet<>(wanted).equals(new HashSet<>(known))) {
            throw new DomainException(new DomainError.Conflict("pictures-changed"));
        }
        for (int i = 0; i < wanted.size(); i++) {
            rows.place(cityId, wanted.get(i), i + 1);
        }
        return new PictureListDto(rows.of(cityId, projectId, PicturePurposeDto.GALLERY).stream().map(Picture::toDto).toList());
    }

    @Transactional
    PictureDto describe(String cityId, UUID projectId, UUID id, String ifMatch, LocalizedTextDto alt) {
        projects.requireOwnedOrModerated(cityId, projectId);
        Versions.requireMatch(ifMatch, require(cityId, projectId, id).version());
        requireWords(alt, "/alt");
        rows.describe(cityId, id, alt);
        return require(cityId, projectId, id).toDto();
    }

    @Transactional
    void remove(String cityId, UUID projectId, UUID id) {
        projects.requireOwnedOrModerated(cityId, projectId);
        if (require(cityId, projectId, id).isInUse()) {
            throw new DomainException(new DomainError.Conflict("file-in-use"));
        }
        rows.remove(cityId, id);
    }

    boolean isVisible(String cityId, UUID projectId, UUID id) {
        boolean works = projects.worksOn(cityId, projectId);
        return rows.find(cityId, projectId, id).filter(picture -> works || picture.isOpen()).isPresent();
    }

    /** A size of a picture the caller may see; {@code isOpen} where everybody may. */
    record Shown(String sha256, boolean isOpen) {
    }

    @Transactional
    Shown show(String cityId, UUID projectId, UUID id, int width) {
        boolean works = projects.worksOn(cityId, projectId);
        Picture picture = require(cityId, projectId, id);
        if (!works && !picture.isOpen()) {
            throw unknown();
        }
        return new Shown(picture.nearest(width).sha256(), picture.isOpen() && projects.require(cityId, projectId).isPublic());
    }

    InputStream content(Shown shown) {
        return files.open(shown.sha256).orElseThrow(() -> new IllegalStateException("the bytes of a picture are gone"));
    }

    private Picture require(String cityId, UUID projectId, UUID id) {
        return rows.find(cityId, projectId, id).orElseThrow(Pictures::unknown);
    }

    private static void requireWords(LocalizedTextDto alt, String pointer) {
        boolean silent = (alt.fa() == null || alt.fa().isBlank()) && (alt.en() == null || alt.en().isBlank());
        if (silent) {
            throw new DomainException(DomainError.Invalid.field(pointer, "picture-without-words"));
        }
        TextLimit.requireShort(alt, ALT, pointer);
    }

    private static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("picture"));
    }
}
