package org.hamyari.portal.file;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hamyari.catalogue.client.ProjectDocumentDto;
import org.hamyari.portal.frame.Frame;

/** The documents themselves, to be saved. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/documents")
@RunOnVirtualThread
public class DocumentPages {

    private final Frame frame;
    private final FilesOfProject files;

    DocumentPages(Frame frame, FilesOfProject files) {
        this.frame = frame;
        this.files = files;
    }

    @GET
    @Path("{documentId}")
    public Response document(@PathParam("projectId") UUID project, @PathParam("documentId") UUID id) {
        String city = frame.city().id();
        ProjectDocumentDto document = files.documents(city, project).stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(NotFoundException::new);
        String name = URLEncoder.encode(DocumentView.fileName(document), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(files.document(city, project, id), MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name).header("Cache-Control", "private, no-store").build();
    }
}
