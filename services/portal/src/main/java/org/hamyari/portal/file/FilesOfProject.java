package org.hamyari.portal.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.DocumentVisibilityDto;
import org.hamyari.catalogue.client.PictureDescriptionDto;
import org.hamyari.catalogue.client.PictureDto;
import org.hamyari.catalogue.client.PictureOrderDto;
import org.hamyari.catalogue.client.PicturePurposeDto;
import org.hamyari.catalogue.client.PicturesApi;
import org.hamyari.catalogue.client.ProjectDocumentChangeDto;
import org.hamyari.catalogue.client.ProjectDocumentDto;
import org.hamyari.catalogue.client.ProjectDocumentsApi;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.neighbour.Neighbour;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Pictures and documents of a project, as the catalogue keeps them. */
@ApplicationScoped
public class FilesOfProject {

    private final PicturesApi pictures;
    private final ProjectDocumentsApi documents;

    FilesOfProject(@RestClient PicturesApi pictures, @RestClient ProjectDocumentsApi documents) {
        this.pictures = pictures;
        this.documents = documents;
    }

    List<PictureDto> gallery(String cityId, UUID project) {
        return Neighbour.ask(() -> pictures.listPictures(cityId, project, PicturePurposeDto.GALLERY)).items();
    }

    InputStream picture(String cityId, UUID project, UUID id, int width) {
        return Neighbour.ask(() -> pictures.viewPicture(cityId, project, id, width));
    }

    void addPicture(String cityId, UUID project, FileUpload file, LocalizedTextDto alt, String key) {
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            Neighbour.ask(() -> pictures.uploadPicture(key, cityId, project, content, PicturePurposeDto.GALLERY, alt.fa(), alt.en()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void describe(String cityId, UUID project, UUID id, String version, LocalizedTextDto alt) {
        Neighbour.ask(() -> pictures.describePicture("\"" + version + "\"", cityId, project, id, new PictureDescriptionDto(alt)));
    }

    void order(String cityId, UUID project, List<UUID> ids) {
        Neighbour.ask(() -> pictures.orderPictures(cityId, project, new PictureOrderDto(ids)));
    }

    void removePicture(String cityId, UUID project, UUID id) {
        Neighbour.ask(() -> {
            pictures.removePicture(cityId, project, id);
            return id;
        });
    }

    List<ProjectDocumentDto> documents(String cityId, UUID project) {
        return Neighbour.ask(() -> documents.listProjectDocuments(cityId, project)).items();
    }

    InputStream document(String cityId, UUID project, UUID id) {
        return Neighbour.ask(() -> documents.downloadProjectDocument(cityId, project, id));
    }

    void addDocument(String cityId, UUID project, FileUpload file, String name, DocumentVisibilityDto visibility, String key) {
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            Neighbour.ask(() -> documents.uploadProjectDocument(key, name, visibility, cityId, project, content));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void change(String cityId, UUID project, UUID id, String version, DocumentVisibilityDto visibility) {
        Neighbour.ask(() -> documents.changeProjectDocument("\"" + version + "\"", cityId, project, id, new ProjectDocumentChangeDto(null, visibility)));
    }

    void removeDocument(String cityId, UUID project, UUID id) {
        Neighbour.ask(() -> {
            documents.removeProjectDocument(cityId, project, id);
            return id;
        });
    }
}
