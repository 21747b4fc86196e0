package org.hamyari.cities.study;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** The step of the funnel between what screening kept and the final list. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class ServicesInPanelsTest {

    private final StudyWorld world = new StudyWorld();

    @Test
    void eachKeptServiceThatAPanelRatesCountsOnce() {
        world.kept("a", "b", "c", "d").study(StudyWorld.rules(2, 2, "MEDIAN", "PANEL"));
        String one = world.panel("One", "a", "b");
        String two = world.panel("Two", "b", "c");
        figures().body("funnel.kept", equalTo(4)).body("funnel.inPanels", equalTo(0));
        world.experts(0, 2, one, two).briefed().open().statusCode(200);
        figures().body("funnel.kept", equalTo(4)).body("funnel.inPanels", equalTo(3));
        TestDatabase.update("update service_item set verdict = 'EXCLUDED' where city_id = ? and code = 'c'", world.city);
        figures().body("funnel.kept", equalTo(3)).body("funnel.inPanels", equalTo(2));
    }

    @Test
    void aPrintedStudyCountsWhatItsPanelsName() {
        world.kept("a", "b", "c");
        world.admin().body("""
                {"title":{"en":"Printed"},"purpose":{"en":"Which services fit."},"source":{"citation":"A table of ours."},"rules":%s,
                 "reason":"The result we rest on.","panels":[{"name":{"en":"One"},"experts":12,"stableConsensus":true,"statedW":0.9,"services":[
                   {"code":"a","onFinalList":true,"rounds":[{"round":1,"mean":4.0,"standardDeviation":0.5}]},
                   {"code":"b","onFinalList":false,"rounds":[{"round":1,"mean":2.0,"standardDeviation":0.5}]}]}]}"""
                .formatted(StudyWorld.rules(2, 2, "MEAN", "STUDY"))).post("/api/cities/v1/cities/" + world.city + "/published-studies").then()
                .statusCode(201);
        figures().body("funnel.inPanels", equalTo(2)).body("funnel.inCategories", equalTo(1));
    }

    private ValidatableResponse figures() {
        return world.auditor().get("/api/cities/v1/cities/" + world.city + "/service-figures").then().statusCode(200);
    }
}
