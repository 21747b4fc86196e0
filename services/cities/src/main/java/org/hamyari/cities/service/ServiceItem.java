package org.hamyari.cities.service;

import java.util.List;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;

/**
 * A process, service or place in the city's list.
 *
 * @param leaf whether it is something to decide about: a service, a place or a sub-process that is not divided further
 */
record ServiceItem(UUID id, String code, UUID parentId, ServiceKind kind, LocalizedTextDto name, List<String> recipients, String area,
        boolean leaf, boolean retired, String verdict, String funding, String continuity, long version) {
}
