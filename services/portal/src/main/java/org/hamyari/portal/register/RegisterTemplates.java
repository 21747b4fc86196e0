package org.hamyari.portal.register;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.hamyari.cities.client.ObstacleDto;
import org.hamyari.portal.component.Event;
import org.hamyari.portal.frame.Page;

/** The pages of the register. */
@CheckedTemplate(basePath = "register")
final class RegisterTemplates {

    private RegisterTemplates() {
    }

    static native TemplateInstance register(Page page, RegisterView view);

    static native TemplateInstance form(Page page, Form form);

    static native TemplateInstance obstacle(Page page, ObstacleDto obstacle, String state, List<Event> history, Form form, boolean mayNote);

    static native TemplateInstance upload(Page page, Upload upload);
}
