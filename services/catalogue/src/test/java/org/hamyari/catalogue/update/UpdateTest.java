package org.hamyari.catalogue.update;

import static org.hamcrest.Matchers.equalTo;
import static org.hamyari.catalogue.talk.Talk.CITY;
import static org.hamyari.catalogue.talk.Talk.OWNER;
import static org.hamyari.catalogue.talk.Talk.as;
import static org.hamyari.catalogue.talk.Talk.post;
import static org.hamyari.catalogue.talk.Talk.project;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the words of news. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class UpdateTest {

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void losesItsMarkupAndKeepsItsLines() {
        String id = project("PUBLISHED");
        news(id, "<b>Begun</b>", "First.\\n\\nSecond.<script>alert(1)</script>").statusCode(201).body("title.en", equalTo("Begun"))
                .body("body.en", equalTo("First.\n\nSecond."));
        as(null).get(CITY + "/projects/" + id + "/updates").then().body("items[0].title.en", equalTo("Begun"));
        EventContract.checkAll("org.hamyari.project.update-posted.v1");
    }

    @Test
    void namesTheTextThatIsTooLongOrEmpty() {
        String id = project("PUBLISHED");
        news(id, "Begun", "x".repeat(10_001)).statusCode(422).body("errors[0].pointer", equalTo("#/body"));
        news(id, "x".repeat(121), "First.").statusCode(422).body("errors[0].pointer", equalTo("#/title"));
        news(id, "<i></i>", "First.").statusCode(422).body("errors[0].pointer", equalTo("#/title"));
        news(id, "Begun", "x".repeat(1_100_000)).statusCode(413);
    }

    private static ValidatableResponse news(String id, String title, String body) {
        return post(OWNER, "/projects/" + id + "/updates", "{\"title\":{\"en\":\"" + title + "\"},\"body\":{\"en\":\"" + body + "\"}}");
    }
}
