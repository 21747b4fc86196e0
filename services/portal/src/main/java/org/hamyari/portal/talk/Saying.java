package org.hamyari.portal.talk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.text.Texts;

/** Shows and sends the forms of this talk; all of them are one field, some with a choice before it. */
@ApplicationScoped
public class Saying {

    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "talk")
    static class Templates {

        static native TemplateInstance say(Page page, Say say, Form form, String key);
    }

    private final Sending sending;
    private final Kept kept;

    Saying(Sending sending, Kept kept) {
        this.sending = sending;
        this.kept = kept;
    }

    /** The page of a form and what is on it. */
    record Shown(Page page, Say say) {
    }

    Response open(Shown shown) {
        return kept.shown(drawn(shown, Form.of(kept.typed())));
    }

    /**
     * Sends what was typed.
     *
     * @param again the page to show where something is missing or refused; asked for only then
     * @param choosing whether something must have been chosen
     * @param taken asks the service and answers the next page's address
     */
    Response send(Texts texts, MultivaluedMap<String, String> sent, boolean choosing, Supplier<Shown> again, Function<Form, String> taken) {
        return send(texts, Form.typed(sent), choosing, again, taken);
    }

    /** Sends what was typed, where a field of its own has been read already and may have been refused. */
    Response send(Texts texts, Form read, boolean choosing, Supplier<Shown> again, Function<Form, String> taken) {
        Form form = choosing && read.value("choice").isBlank() ? read.refused("choice", texts.get("talk_choice_error")) : read;
        form = form.value("text").isBlank() ? form.refused("text", texts.get("talk_text_error")) : form;
        if (form.bad()) {
            return Response.status(UNPROCESSABLE).entity(drawn(again.get(), form)).build();
        }
        Form complete = form;
        return sending.send(complete, () -> taken.apply(complete), Saying::fieldOf, refused -> drawn(again.get(), refused));
    }

    private static TemplateInstance drawn(Shown shown, Form form) {
        String key = form.value("key").isEmpty() ? UUID.randomUUID().toString() : form.value("key");
        return shown.page.show(Templates.say(shown.page, shown.say, form, key));
    }

    private static String fieldOf(String pointer) {
        return switch (pointer) {
            case "text", "reason", "said/text", "answer/text" -> "text";
            case "topic", "finding", "outcome", "grounds", "decision" -> "choice";
            case "amount" -> "amount";
            default -> null;
        };
    }
}
