package org.hamyari.portal.policy;

import java.util.List;
import org.hamyari.cities.client.PolicyDto;
import org.hamyari.cities.client.PolicyVersionDto;
import org.hamyari.portal.api.LocalizedTextDto;

/** A published policy as the page shows it. */
public record PolicyView(PolicyDto policy, String kindText, LocalizedTextDto service, boolean withdrawn, boolean newest, String hash,
        List<SectionView> sections, List<IndicatorRow> indicators, List<ChangeView> changes, String address, String draft) {

    public List<PolicyVersionDto> versions() {
        return policy.versions();
    }

    public boolean hasChannels() {
        return policy.content().channels() != null && !policy.content().channels().isEmpty();
    }

    public boolean hasEvents() {
        return policy.content().events() != null && !policy.content().events().isEmpty();
    }
}
