package org.hamyari.catalogue.file;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.io.InputStream;
import java.util.UUID;
import org.hamyari.catalogue.api.PictureDescriptionDto;
import org.hamyari.catalogue.api.PictureDto;
import org.hamyari.catalogue.api.PictureListDto;
import org.hamyari.catalogue.api.PictureOrderDto;
import org.hamyari.catalogue.api.PicturePurposeDto;
import org.hamyari.catalogue.api.PicturesApi;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class PictureResource implements PicturesApi {

    private final Pictures pictures;
    private final Idempotency idempotency;
    private final Answer answer;
    private final FileLimits limits;

    PictureResource(Pictures pictures, Idempotency idempotency, Answer answer, FileLimits limits) {
        this.pictures = pictures;
        this.idempotency = idempotency;
        this.answer = answer;
        this.limits = limits;
    }

    @Override
    public PictureListDto listPictures(String cityId, UUID projectId, PicturePurposeDto purpose) {
        return pictures.list(cityId, projectId, orGallery(purpose));
    }

    @Override
    public PictureDto uploadPicture(String idempotencyKey, String cityId, UUID projectId, InputStream body, PicturePurposeDto purpose, String altFa,
            String altEn) {
        pictures.requireMayUpload(cityId, projectId);
        Pictures.Made made = pictures.make(orGallery(purpose), new LocalizedTextDto(orNull(altFa), orNull(altEn)), body);
        return idempotency.once(idempotencyKey, made, () -> versioned(pictures.enter(cityId, projectId, made)));
    }

    @Override
    public PictureListDto orderPictures(String cityId, UUID projectId, PictureOrderDto body) {
        return pictures.order(cityId, projectId, body.pictureIds());
    }

    @Override
    public PictureDto describePicture(String ifMatch, String cityId, UUID projectId, UUID pictureId, PictureDescriptionDto body) {
        return versioned(pictures.describe(cityId, projectId, pictureId, ifMatch, body.alt()));
    }

    @Override
    public void removePicture(String cityId, UUID projectId, UUID pictureId) {
        pictures.remove(cityId, projectId, pictureId);
    }

    @Override
    public InputStream viewPicture(String cityId, UUID projectId, UUID pictureId, Integer width) {
        Pictures.Shown shown = pictures.show(cityId, projectId, pictureId, width);
        answer.inline(pictureId + ".jpg");
        if (shown.isOpen()) {
            answer.cache("public, max-age=" + limits.cache().toSeconds());
        }
        return pictures.content(shown);
    }

    private PictureDto versioned(PictureDto picture) {
        answer.version(picture.version());
        return picture;
    }

    private static PicturePurposeDto orGallery(PicturePurposeDto purpose) {
        return purpose == null ? PicturePurposeDto.GALLERY : purpose;
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
