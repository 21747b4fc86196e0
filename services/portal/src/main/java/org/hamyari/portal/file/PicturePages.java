package org.hamyari.portal.file;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.hamyari.portal.frame.Frame;

/** The pictures themselves, from the portal's own origin. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/pictures")
@RunOnVirtualThread
public class PicturePages {

    // What was taken down is gone from browsers after that.
    private static final String A_LITTLE_WHILE = "private, max-age=300";
    private static final int WIDEST = 4000;

    private final Frame frame;
    private final FilesOfProject files;

    PicturePages(Frame frame, FilesOfProject files) {
        this.frame = frame;
        this.files = files;
    }

    @GET
    @Path("{pictureId}/{width}")
    public Response picture(@PathParam("projectId") UUID project, @PathParam("pictureId") UUID id, @PathParam("width") int width) {
        return Response.ok(files.picture(frame.city().id(), project, id, Math.clamp(width, 1, WIDEST)), "image/jpeg")
                .header("Cache-Control", A_LITTLE_WHILE).header("Content-Disposition", "inline; filename=\"" + id + ".jpg\"").build();
    }
}
