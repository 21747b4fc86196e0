package org.hamyari.catalogue.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.hamyari.catalogue.api.PresetCodeDto;
import org.hamyari.catalogue.api.TermsInputDto;
import org.hamyari.catalogue.api.TermsPresetCategoryDto;
import org.hamyari.catalogue.api.TermsPresetDto;
import org.hamyari.catalogue.api.TermsPresetListDto;

/** Shows the presets as they are applied. */
@ApplicationScoped
class Presets {

    private final TermsDrafts drafts;
    private final TermsText text;

    Presets(TermsDrafts drafts, TermsText text) {
        this.drafts = drafts;
        this.text = text;
    }

    TermsPresetListDto list() {
        return new TermsPresetListDto(Arrays.stream(TermsPreset.values()).map(this::toDto).toList());
    }

    private TermsPresetDto toDto(TermsPreset preset) {
        return new TermsPresetDto(PresetCodeDto.valueOf(preset.name()), preset.title, preset.summary,
                preset.categories.entrySet().stream().map(entry -> new TermsPresetCategoryDto(entry.getKey(), entry.getValue())).toList(),
                text.of(drafts.fixed(preset), TermsInputDto.class), preset.needsPackages, preset.needsGuarantee);
    }
}
