package org.hamyari.portal.city;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hamyari.portal.component.Check;
import org.hamyari.portal.component.Stage;
import org.hamyari.portal.frame.City;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.text.Texts;

/** How far the city has come: its stage, and what each stage switches on. */
@Path("/{language: fa|en}/{cityId}/city")
@RunOnVirtualThread
public class CityPage {

    private static final List<String> STAGES = List.of("PASSIVE_OBSERVER", "ACTIVE_SUPPORTER", "CATALYST", "CONFIDENT_LEADER");
    private static final List<String> MARKS = List.of("outlined", "filled", "now", "done");
    private static final List<String> ABILITIES = List.of("OBSERVE", "CITY_PAGE", "CAMPAIGNS", "MATCH_FUNDS", "OUTREACH", "VOTES",
            "IMPACT_EVALUATION", "MENTORING");

    @CheckedTemplate(basePath = "city")
    static class Templates {

        static native TemplateInstance city(Page page, String headline, List<Stage> stages, List<Check> abilities);
    }

    private final Frame frame;

    CityPage(Frame frame) {
        this.frame = frame;
    }

    @GET
    public TemplateInstance show() {
        City city = frame.city();
        Page page = frame.page(Section.CITY, frame.texts().get("frame_nav_city"));
        String headline = page.texts().get("city_headline", page.city().name(), page.texts().get(city.stageText()));
        return page.show(Templates.city(page, headline, stages(page.texts(), city), abilities(page.texts(), city)));
    }

    private static List<Stage> stages(Texts texts, City city) {
        int current = STAGES.indexOf(city.stage());
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < STAGES.size(); i++) {
            String name = STAGES.get(i).toLowerCase(Locale.ROOT);
            String mark = i <= current ? MARKS.get(i) : "open";
            String when = i < current ? texts.get("city_passed") : i == current ? texts.get("city_now") : texts.get("city_ahead");
            stages.add(new Stage(texts.get("city_stage", i + 1, texts.get("entry_stage_" + name)), mark, i < current, i == current, when,
                    texts.get("city_unlocks_" + name)));
        }
        return stages;
    }

    private static List<Check> abilities(Texts texts, City city) {
        return ABILITIES.stream()
                .map(ability -> new Check(texts.get("city_can_" + ability.toLowerCase(Locale.ROOT)), city.has(ability), null))
                .toList();
    }
}
