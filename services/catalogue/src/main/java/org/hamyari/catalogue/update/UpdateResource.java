package org.hamyari.catalogue.update;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.catalogue.api.UpdateDto;
import org.hamyari.catalogue.api.UpdateInputDto;
import org.hamyari.catalogue.api.UpdatePageDto;
import org.hamyari.catalogue.api.UpdatesApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class UpdateResource implements UpdatesApi {

    private final ProjectUpdates updates;
    private final Idempotency idempotency;
    private final Answer answer;

    UpdateResource(ProjectUpdates updates, Idempotency idempotency, Answer answer) {
        this.updates = updates;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public UpdatePageDto listUpdates(String cityId, UUID projectId, String cursor, Integer limit) {
        UpdatePageDto page = updates.list(cityId, projectId, cursor, limit);
        answer.next("/api/catalogue/v1/cities/" + cityId + "/projects/" + projectId + "/updates?limit=" + limit, page.page().next());
        return page;
    }

    @Override
    public UpdateDto postUpdate(String idempotencyKey, String cityId, UUID projectId, UpdateInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> updates.post(cityId, projectId, body));
    }
}
