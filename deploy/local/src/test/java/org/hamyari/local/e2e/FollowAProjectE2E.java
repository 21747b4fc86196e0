package org.hamyari.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.hamyari.local.Mailbox.Mail;
import org.junit.jupiter.api.Test;

/** A citizen follows a project and gets its news by e-mail; whoever has stopped gets nothing. */
@EndToEnd
class FollowAProjectE2E {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANNA = "anna@demo.hamyari.example";

    private final House house;

    FollowAProjectE2E(House house) {
        this.house = house;
    }

    @Test
    void newsComesByMailUntilOneStops() {
        Campaign campaign = Campaign.open(house, Town.ASSEN, "Books for the lane", "cultural-content", "500.00");
        Visitor anna = house.chromium().visitor("en");
        anna.open("assen/me").signIn("anna").sees("mine_title");
        anna.openProject(campaign).press("project_follow").sees("project_followed").looks("project-followed");
        post(campaign, "The shelves have come");
        Mail mail = Eventually.seen("the news in Anna's mailbox", Campaign.SOON, () -> mailsAbout("The shelves have come"),
                mails -> !mails.isEmpty()).getFirst();
        assertTrue(mail.text().contains("Books for the lane") && mail.text().contains("/en/assen/projects/" + campaign.id()), mail::toString);

        anna.open("assen/me").reads("Books for the lane").looks("mine-follows");
        anna.openProject(campaign).press("project_unfollow").sees("project_follow");
        post(campaign, "The reading begins");
        Campaign other = Campaign.open(house, Town.ASSEN, "Books for the next lane", "cultural-content", "500.00");
        anna.openProject(other).press("project_follow").sees("project_followed");
        post(other, "This one is wanted");
        Eventually.seen("later news", Campaign.SOON, () -> mailsAbout("This one is wanted"), mails -> !mails.isEmpty());
        assertEquals(List.of(), mailsAbout("The reading begins"));
    }

    private void post(Campaign campaign, String title) {
        ObjectNode update = JSON.createObjectNode();
        update.set("title", Campaign.words(title + " (fa)", title));
        update.set("body", Campaign.words("خبر تازه.", "Some news."));
        house.as(campaign.town().owner()).post("/api/catalogue/v1/cities/assen/projects/" + campaign.id() + "/updates", update).ok();
    }

    private List<Mail> mailsAbout(String words) {
        return house.stack().mailbox().mails().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(ANNA) && (mail.subject() + mail.text()).contains(words)).toList();
    }
}
