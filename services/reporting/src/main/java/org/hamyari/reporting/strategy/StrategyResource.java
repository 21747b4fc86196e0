package org.hamyari.reporting.strategy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.hamyari.reporting.api.StrategyApi;
import org.hamyari.reporting.api.StrategyFiguresDto;
import org.hamyari.reporting.publication.Publication;

@RunOnVirtualThread
public class StrategyResource implements StrategyApi {

    private final StrategyFigures figures;
    private final Publication publication;

    StrategyResource(StrategyFigures figures, Publication publication) {
        this.figures = figures;
        this.publication = publication;
    }

    @Override
    public StrategyFiguresDto getStrategyFigures(String cityId) {
        return publication.json(figures.of(cityId));
    }
}
