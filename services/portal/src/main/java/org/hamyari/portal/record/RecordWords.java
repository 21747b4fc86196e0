package org.hamyari.portal.record;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import org.hamyari.catalogue.client.HorizonDto;
import org.hamyari.catalogue.client.MaintenancePayerDto;
import org.hamyari.catalogue.client.NeedKindDto;
import org.hamyari.catalogue.client.StrategyTagDto;

/** {@code {record:aim(tag)}}: keys of the words for what the record has as codes. One that the pages do not know yet is "other". */
@TemplateExtension(namespace = "record")
public final class RecordWords {

    private RecordWords() {
    }

    static String aim(StrategyTagDto tag) {
        return key("propose_field_strategytags_", tag);
    }

    static String horizon(HorizonDto horizon) {
        return key("propose_field_horizon_", horizon);
    }

    static String payer(MaintenancePayerDto payer) {
        return key("propose_field_maintenance_payer_", payer);
    }

    static String need(NeedKindDto kind) {
        return key("propose_field_needs_kind_", kind);
    }

    /** The same with a number in it. */
    static String quantity(NeedKindDto kind) {
        return kind == NeedKindDto.UNRECOGNIZED ? "record_quantity_material" : key("record_quantity_", kind);
    }

    private static String key(String start, Enum<?> code) {
        return code.name().equals("UNRECOGNIZED") ? "record_other" : start + code.name().toLowerCase(Locale.ROOT);
    }
}
