package org.hamyari.portal.file;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.hamyari.portal.frame.Page;

/** The objections to one's own project. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/manage/notices")
@Authenticated
@RunOnVirtualThread
public class NoticeManagePages {

    private final FileFrame fileFrame;
    private final NoticesOfProject notices;

    NoticeManagePages(FileFrame fileFrame, NoticesOfProject notices) {
        this.fileFrame = fileFrame;
        this.notices = notices;
    }

    @GET
    public TemplateInstance list(@PathParam("projectId") UUID project) {
        Page page = fileFrame.manage(project, "file_notices");
        return page.show(FileTemplates.notices(page, NoticeTasks.of(page, notices.ofProject(page.city().id(), project),
                notice -> page.at("projects/" + project + "/notices/" + notice.id()))));
    }
}
