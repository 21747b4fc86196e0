package org.hamyari.cities.service;

import java.util.Map;
import java.util.Set;

/** The levels of a city's list, as the study of Isfahan counts them: 15 macro processes, 52 groups, 202 main and 978 sub-processes. */
enum ServiceKind {
    MACRO_PROCESS, GROUP, MAIN_PROCESS, SUB_PROCESS, SERVICE, PLACE;

    private static final Map<ServiceKind, Set<ServiceKind>> UNDER = Map.of(
            MACRO_PROCESS, Set.of(),
            GROUP, Set.of(MACRO_PROCESS),
            MAIN_PROCESS, Set.of(GROUP),
            SUB_PROCESS, Set.of(MAIN_PROCESS),
            SERVICE, Set.of(GROUP, MAIN_PROCESS, SUB_PROCESS),
            PLACE, Set.of(GROUP, MAIN_PROCESS, SUB_PROCESS));
    private static final Set<ServiceKind> DECIDABLE = Set.of(SUB_PROCESS, SERVICE, PLACE);

    /** Under which kinds this one may stand; none for the topmost. */
    Set<ServiceKind> under() {
        return UNDER.get(this);
    }

    /** Whether one without anything below is a thing to decide about, and not an empty heading. */
    boolean isDecidable() {
        return DECIDABLE.contains(this);
    }
}
