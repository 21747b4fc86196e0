package org.hamyari.portal.fund;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.matching.client.FundsApi;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.neighbour.Neighbour;

/** The match funds of a city: whose money, which rule, what is left. */
@Path("/{language: fa|en}/{cityId}/funds")
@RunOnVirtualThread
public class FundPages {

    private static final int FUNDS = 50;

    @CheckedTemplate(basePath = "fund")
    static class Templates {

        static native TemplateInstance list(Page page, List<FundCard> funds);
    }

    private final Frame frame;
    private final FundsApi funds;

    FundPages(Frame frame, @RestClient FundsApi funds) {
        this.frame = frame;
        this.funds = funds;
    }

    @GET
    public TemplateInstance list() {
        Page page = frame.page(Section.FUNDS, frame.texts().get("frame_nav_funds"));
        List<FundCard> cards = Neighbour.ask(() -> funds.listFunds(page.city().id(), null, null, FUNDS, null)).items().stream()
                .map(fund -> FundCard.of(page, fund))
                .toList();
        return page.show(Templates.list(page, cards));
    }
}
