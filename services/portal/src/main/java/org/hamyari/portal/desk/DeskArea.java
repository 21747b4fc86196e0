package org.hamyari.portal.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hamyari.portal.frame.Page;

/** The pages on which officials work, each for the offices that have something to do or to read there. */
public enum DeskArea {
    STAGE("desk/stage", "city-admin", "auditor", "platform-admin"),
    CITY("desk/city", "city-admin", "auditor"),
    SERVICES("desk/services", "city-admin", "moderator", "auditor"),
    ASSESSMENTS("desk/assessments", "city-admin", "auditor"),
    POLICIES("desk/policies", "city-admin", "moderator", "auditor"),
    TRAINING("desk/training", "city-admin", "auditor"),
    FACTORS("desk/factors", "city-admin", "auditor"),
    REVIEW("desk/review", "city-admin", "moderator", "auditor"),
    GUARANTEES("desk/guarantees", "moderator", "auditor"),
    PILOTS("desk/pilots", "city-admin", "moderator", "auditor"),
    DELIVERY("desk/delivery", "city-admin", "moderator", "fund-manager", "finance-officer", "auditor"),
    MENTORING("desk/mentoring", "city-admin", "auditor"),
    TALK("desk/questions", "moderator", "auditor"),
    CLAIMS("desk/claims", "finance-officer", "moderator", "auditor"),
    OBSERVER("desk/observer", "city-admin", "auditor"),
    NOTICES("desk/notices", "moderator", "auditor");

    private final String path;
    private final Set<String> offices;

    DeskArea(String path, String... offices) {
        this.path = path;
        this.offices = Set.of(offices);
    }

    /** The areas that the visitor has an office for. */
    static List<DeskArea> of(Page page) {
        Set<String> roles = page.visitor().roles(page.city().id());
        return Arrays.stream(values()).filter(area -> roles.stream().anyMatch(area.offices::contains)
                || page.visitor().platformAdmin() && area.offices.contains("platform-admin")).toList();
    }

    public String path() {
        return path;
    }

    public String text() {
        return "desk_area_" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
