package org.hamyari.portal.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.EndorsementDto;
import org.hamyari.catalogue.client.EndorsementsApi;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.PublicDecisionDto;
import org.hamyari.catalogue.client.ReviewsApi;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.project.ProjectSection;

/** What the city decided on the proposal and why, and in whose name it stands behind it. */
@ApplicationScoped
public class DecisionsSection implements ProjectSection {

    @CheckedTemplate(basePath = "review")
    static class Templates {

        /** @param withdrawals the address below which an endorsement is withdrawn; absent for those who may not */
        static native TemplateInstance decisions(Page page, List<Decided> decisions, List<EndorsementDto> endorsements, String withdrawals);
    }

    /** A decision with the keys of its words. */
    public record Decided(PublicDecisionDto decision, String text, String feasibility) {

        static Decided of(PublicDecisionDto decision) {
            return new Decided(decision, ReviewViews.key("review_decided_", decision.decision()),
                    decision.feasibility() == null ? null : ReviewViews.key("review_feasibility_", decision.feasibility()));
        }
    }

    private final ReviewsApi reviews;
    private final EndorsementsApi endorsements;

    DecisionsSection(@RestClient ReviewsApi reviews, @RestClient EndorsementsApi endorsements) {
        this.reviews = reviews;
        this.endorsements = endorsements;
    }

    @Override
    public int place() {
        return 950;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        String city = page.city().id();
        List<Decided> decided = Neighbour.ask(() -> reviews.listDecisions(city, project.id())).items().stream().map(Decided::of).toList();
        List<EndorsementDto> behind = Neighbour.ask(() -> endorsements.listEndorsements(city, project.id())).items();
        boolean mayWithdraw = project.part() == null && (page.visitor().holds("moderator", city) || page.visitor().holds("city-admin", city));
        String withdrawals = mayWithdraw ? page.at("desk/projects/" + project.id() + "/endorsements") : null;
        return decided.isEmpty() && behind.isEmpty() ? Optional.empty() : Optional.of(Templates.decisions(page, decided, behind, withdrawals));
    }
}
