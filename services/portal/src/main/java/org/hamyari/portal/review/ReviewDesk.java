package org.hamyari.portal.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.AssessmentInputDto;
import org.hamyari.catalogue.client.DecisionInputDto;
import org.hamyari.catalogue.client.EndorsementInputDto;
import org.hamyari.catalogue.client.EndorsementsApi;
import org.hamyari.catalogue.client.InterestInputDto;
import org.hamyari.catalogue.client.OwnerIdentitiesApi;
import org.hamyari.catalogue.client.OwnerIdentityDto;
import org.hamyari.catalogue.client.OwnerVerificationInputDto;
import org.hamyari.catalogue.client.ReviewDecisionDto;
import org.hamyari.catalogue.client.ReviewDecisionInputDto;
import org.hamyari.catalogue.client.ReviewDto;
import org.hamyari.catalogue.client.ReviewPageDto;
import org.hamyari.catalogue.client.ReviewsApi;
import org.hamyari.catalogue.client.VerificationOutcomeDto;
import org.hamyari.catalogue.client.VerificationWayDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.desk.Decision;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.neighbour.NeighbourRefused;
import org.hamyari.portal.text.Texts;

/** Reviews, as the catalogue keeps them. */
@ApplicationScoped
class ReviewDesk {

    private static final int MOST = 50;

    private final ReviewsApi reviews;
    private final OwnerIdentitiesApi owners;
    private final EndorsementsApi endorsements;

    ReviewDesk(@RestClient ReviewsApi reviews, @RestClient OwnerIdentitiesApi owners, @RestClient EndorsementsApi endorsements) {
        this.reviews = reviews;
        this.owners = owners;
        this.endorsements = endorsements;
    }

    ReviewPageDto list(String city, boolean decided, String cursor) {
        return Neighbour.ask(() -> reviews.listReviews(city, decided, cursor, MOST));
    }

    ReviewDto review(String city, UUID project) {
        return Neighbour.ask(() -> reviews.getReview(city, project));
    }

    /** Who answers for the project; nothing where that is not for this visitor. */
    Optional<OwnerIdentityDto> owner(String city, UUID project) {
        try {
            return Neighbour.ifKnown("catalogue", () -> owners.getOwnerIdentity(city, project));
        } catch (NeighbourRefused notForThisVisitor) {
            return Optional.empty();
        }
    }

    void declare(String city, UUID project, Form form) {
        send(() -> reviews.declareInterest(form.value("key"), city, project,
                new InterestInputDto(form.has("interest", "yes"), ReviewForms.blankToNull(form.value("explanation")))));
    }

    void verify(String city, UUID project, Form form) {
        send(() -> owners.verifyOwner(form.value("key"), city, project, new OwnerVerificationInputDto(
                VerificationOutcomeDto.fromString(form.value("outcome")), VerificationWayDto.fromString(form.value("way")),
                ReviewForms.blankToNull(form.value("note")))));
    }

    void assess(String city, UUID project, String version, AssessmentInputDto input) {
        send(() -> reviews.assessProject("\"" + version + "\"", city, project, input));
    }

    void decide(String city, UUID project, Form form, Texts texts) {
        send(() -> reviews.decideReview(form.value("key"), city, project, new ReviewDecisionInputDto(
                ReviewDecisionDto.fromString(form.value("decision")), ReviewForms.text(form.value("reason"), null, texts))));
    }

    void confirm(String city, UUID project, Decision decision, String key) {
        send(() -> reviews.confirmReview(key, city, project,
                new DecisionInputDto(DecisionInputDto.DecisionEnum.fromString(decision.choice()), decision.reason().value())));
    }

    void endorse(String city, UUID project, Form form, Texts texts) {
        send(() -> endorsements.endorseProject(form.value("key"), city, project, new EndorsementInputDto(
                ReviewForms.text(form.value("office"), null, texts), ReviewForms.text(form.value("statement"), null, texts))));
    }

    private static void send(Supplier<?> question) {
        Neighbour.ask(question);
    }
}
