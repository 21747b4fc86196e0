package org.hamyari.portal.service;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import org.hamyari.cities.client.CommitteeSeatDto;
import org.hamyari.cities.client.DeliveryModeDto;
import org.hamyari.cities.client.ExclusionReasonDto;
import org.hamyari.cities.client.FundingKindDto;
import org.hamyari.cities.client.RecipientDto;
import org.hamyari.cities.client.ScreeningStateDto;
import org.hamyari.cities.client.ServiceAreaDto;
import org.hamyari.cities.client.ServiceKindDto;
import org.hamyari.cities.client.VerdictDto;

/** Keys of the words for what the service answers with. */
@TemplateExtension
class ServiceWords {

    private ServiceWords() {
    }

    static String text(ServiceKindDto kind) {
        return "service_kind_" + lower(kind);
    }

    static String text(RecipientDto recipient) {
        return "service_recipient_" + lower(recipient);
    }

    static String text(ScreeningStateDto state) {
        return "service_screening_" + lower(state);
    }

    static String text(VerdictDto verdict) {
        return "service_screening_" + lower(verdict);
    }

    static String tagKind(ScreeningStateDto state) {
        return switch (state) {
            case KEPT -> "go";
            case EXCLUDED -> "off";
            case OPEN, UNRECOGNIZED -> "wait";
        };
    }

    static String text(ExclusionReasonDto reason) {
        return "service_reason_" + lower(reason);
    }

    static String text(FundingKindDto funding) {
        return "service_funding_" + lower(funding);
    }

    static String text(CommitteeSeatDto seat) {
        return "service_seat_" + lower(seat);
    }

    static String text(DeliveryModeDto mode) {
        return "service_mode_" + lower(mode);
    }

    static String text(ServiceAreaDto area) {
        return "service_area_" + lower(area);
    }

    /** One of the criteria of readiness. */
    static String criterionText(String criterion) {
        return "service_" + criterion.replace("deprivedAreas", "deprived_areas");
    }

    private static String lower(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
