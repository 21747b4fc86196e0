package org.hamyari.portal.policy;

import java.util.List;
import org.hamyari.cities.client.OutreachChannelDto;
import org.hamyari.cities.client.OutreachEventDto;
import org.hamyari.cities.client.PolicyDraftDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Field;

/** A draft as those see it who write, publish or only look; {@code missing} is what publishing was refused for. */
public record DraftView(PolicyDraftDto draft, String address, String kindText, LocalizedTextDto service, String tagKind, String stateText,
        List<SectionView> sections, List<IndicatorRow> indicators, boolean writes, boolean publishes, boolean withdraws, String published,
        List<Missing> missing, String refused, Field reason, String key) {

    /** Something that publishing needs: what, and the page where it is written. */
    public record Missing(String address, String text) {
    }

    public List<OutreachChannelDto> channels() {
        return draft.content().channels() == null ? List.of() : draft.content().channels();
    }

    public List<OutreachEventDto> events() {
        return draft.content().events() == null ? List.of() : draft.content().events();
    }

    public boolean bad() {
        return !missing.isEmpty() || refused != null || reason.bad();
    }
}
