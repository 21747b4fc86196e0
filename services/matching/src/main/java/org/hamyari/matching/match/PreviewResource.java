package org.hamyari.matching.match;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.matching.api.MatchPreviewDto;
import org.hamyari.matching.api.PreviewsApi;

@RunOnVirtualThread
public class PreviewResource implements PreviewsApi {

    private final Previews previews;

    PreviewResource(Previews previews) {
        this.previews = previews;
    }

    @Override
    public MatchPreviewDto previewMatch(String amount, String currency, String cityId, UUID projectId, String acceptLanguage) {
        return previews.preview(cityId, projectId, amount, currency);
    }
}
