package org.hamyari.catalogue.project;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.catalogue.api.MovesApi;
import org.hamyari.catalogue.api.ProjectMovesDto;

@RunOnVirtualThread
public class MoveResource implements MovesApi {

    private final ProjectHistory history;

    MoveResource(ProjectHistory history) {
        this.history = history;
    }

    @Override
    public ProjectMovesDto listMoves(String cityId, UUID projectId) {
        return history.of(cityId, projectId);
    }
}
