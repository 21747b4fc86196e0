package org.hamyari.operator.city;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hamyari.cities.client.CalendarDto;
import org.hamyari.cities.client.DisplayUnitDto;
import org.hamyari.cities.client.LanguageDto;
import org.hamyari.operator.api.LocalizedTextDto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CityReconcilerTest {

    KubernetesClient kubernetes;
    CitiesStandIn cities;

    @BeforeEach
    void forgetWrites() {
        cities.forgetWrites();
    }

    @Test
    void registersADeclaredCity() {
        declare("yazd", aCity());

        var status = ready("yazd", 1).getStatus();

        assertEquals("یزد", cities.city("yazd").path("name").path("fa").asText());
        assertEquals("IRR", cities.city("yazd").path("currency").asText());
        assertEquals("TOMAN", cities.city("yazd").path("displayUnit").asText());
        assertEquals("PASSIVE_OBSERVER", status.stage());
        assertEquals(1, status.registeredVersion());
        assertEquals("True", condition(status, "Registered").getStatus());
        assertEquals(List.of("POST /api/cities/v1/cities 201"), cities.writes("yazd"));
    }

    @Test
    void changesTheRegisterWhenTheDeclarationChanges() {
        declare("kerman", aCity());
        ready("kerman", 1);

        change("kerman", spec -> new CitySpec(new LocalizedTextDto("کرمان", "Kerman"), spec.currency(), spec.calendar(), spec.zone(),
                List.of(LanguageDto.FA), null));

        var status = ready("kerman", 2).getStatus();
        assertEquals("Kerman", cities.city("kerman").path("name").path("en").asText());
        assertFalse(cities.city("kerman").has("displayUnit"));
        assertEquals(2, status.registeredVersion());
        assertEquals(List.of("POST /api/cities/v1/cities 201", "PUT /api/cities/v1/cities/kerman 200"), cities.writes("kerman"));
    }

    @Test
    void lookingAgainChangesNothing() {
        declare("qom", aCity());
        var first = ready("qom", 1);
        cities.forgetWrites();
        long reads = cities.reads("qom");

        await().until(() -> cities.reads("qom") >= reads + 3);

        assertEquals(List.of(), cities.writes("qom"));
        var later = resource("qom").get();
        assertEquals(first.getMetadata().getResourceVersion(), later.getMetadata().getResourceVersion(), "nor was the resource written");
    }

    @Test
    void bringsBackWhatSomebodyChangedByHand() {
        declare("arak", aCity());
        ready("arak", 1);

        cities.change("arak", "zone", "Europe/Amsterdam");

        await().until(() -> cities.city("arak").path("zone").asText().equals("Asia/Tehran"));
        await().until(() -> resource("arak").get().getStatus().registeredVersion() == 3);
    }

    @Test
    void followsTheStageAndNeverSetsIt() {
        declare("rasht", aCity());
        ready("rasht", 1);
        cities.forgetWrites();

        cities.change("rasht", "stage", "CATALYST");

        await().until(() -> "CATALYST".equals(resource("rasht").get().getStatus().stage()));
        assertEquals(List.of(), cities.writes("rasht"));
    }

    @Test
    void takesOverACityThatWasRegisteredByHand() {
        declare("tabriz", aCity());
        ready("tabriz", 1);
        resource("tabriz").delete();
        await().until(() -> resource("tabriz").get() == null);
        assertNotNull(cities.city("tabriz"), "a deleted resource leaves the city in the register");
        cities.forgetWrites();

        declare("tabriz", aCity());

        ready("tabriz", 1);
        assertEquals(List.of(), cities.writes("tabriz"));
    }

    @Test
    void saysThatTheServiceIsAwayAndGoesOnWhenItIsBack() {
        declare("sari", aCity());
        ready("sari", 1);
        cities.stop();
        try {
            change("sari", spec -> new CitySpec(new LocalizedTextDto("ساری", "Sari"), spec.currency(), spec.calendar(), spec.zone(),
                    spec.languages(), spec.displayUnit()));
            var away = failing("sari", "RegisterUnavailable").getStatus();
            assertEquals("True", condition(away, "Registered").getStatus(), "what was registered stays so");
            assertEquals(2, away.observedGeneration());
        } finally {
            cities.start();
        }

        ready("sari", 2);
        assertEquals("Sari", cities.city("sari").path("name").path("en").asText());
    }

    @Test
    void aFreshCityWaitsForTheServiceToo() {
        cities.fail("ilam", 3);
        declare("ilam", aCity());

        var waiting = failing("ilam", "RegisterUnavailable").getStatus();
        assertEquals("False", condition(waiting, "Registered").getStatus());

        ready("ilam", 1);
        assertEquals("POST /api/cities/v1/cities 201", cities.writes("ilam").getLast());
    }

    @Test
    void aRegistrationWhoseAnswerWasLostIsNotRepeated() {
        cities.loseAnswerOfNextRegistration();
        declare("zanjan", aCity());

        assertEquals(1, ready("zanjan", 1).getStatus().registeredVersion());
        assertEquals(1, cities.city("zanjan").path("version").asInt());
    }

    @Test
    void doesNotOverwriteAChangeItHasNotSeen() {
        declare("karaj", aCity());
        ready("karaj", 1);
        cities.beforeNextUpdate(() -> cities.change("karaj", "stage", "ACTIVE_SUPPORTER"));

        change("karaj", spec -> new CitySpec(new LocalizedTextDto("کرج", "Karaj"), spec.currency(), spec.calendar(), spec.zone(),
                spec.languages(), spec.displayUnit()));

        ready("karaj", 2);
        assertEquals(List.of("POST /api/cities/v1/cities 201", "PUT /api/cities/v1/cities/karaj 412", "PUT /api/cities/v1/cities/karaj 200"),
                cities.writes("karaj"));
        assertEquals("ACTIVE_SUPPORTER", cities.city("karaj").path("stage").asText());
    }

    @Test
    void saysWhatIsWrongAndWaitsForAnotherDeclaration() {
        declare("urmia", new CitySpec(new LocalizedTextDto(null, "Urmia"), "IRR", CalendarDto.PERSIAN, "Asia/Atlantis",
                List.of(LanguageDto.FA), null));

        var refused = condition(failing("urmia", "Refused").getStatus(), "Ready");
        assertEquals("the cities service answered 422: Some fields are wrong; /zone is no time zone", refused.getMessage());

        change("urmia", spec -> new CitySpec(spec.name(), spec.currency(), spec.calendar(), "Asia/Tehran", spec.languages(), null));
        ready("urmia", 2);
    }

    @Test
    void refusesAnotherCurrencyWithoutAskingTheService() {
        declare("bushehr", aCity());
        ready("bushehr", 1);
        cities.forgetWrites();

        change("bushehr", spec -> new CitySpec(spec.name(), "EUR", spec.calendar(), spec.zone(), spec.languages(), null));

        var refused = condition(failing("bushehr", "Refused").getStatus(), "Ready");
        assertEquals("the city collects IRR and a currency cannot change; declared is EUR", refused.getMessage());
        assertEquals(List.of(), cities.writes("bushehr"));
    }

    @Test
    void withoutATokenItSaysSoAndTriesAgain() {
        cities.giveTokens(false);
        try {
            // The token in hand lives for a second.
            declare("birjand", aCity());
            failing("birjand", "NoToken");
        } finally {
            cities.giveTokens(true);
        }
        ready("birjand", 1);
    }

    @Test
    void followsItsOwnNamespaceOnly() {
        var elsewhere = new City();
        elsewhere.setMetadata(new ObjectMetaBuilder().withName("elsewhere").withNamespace("other").withGeneration(1L).build());
        elsewhere.setSpec(aCity());
        kubernetes.resources(City.class).inNamespace("other").resource(elsewhere).create();
        declare("ardabil", aCity());

        ready("ardabil", 1);

        assertEquals(0, cities.reads("elsewhere"));
    }

    private static CitySpec aCity() {
        return new CitySpec(new LocalizedTextDto("یزد", "Yazd"), "IRR", CalendarDto.PERSIAN, "Asia/Tehran",
                List.of(LanguageDto.FA, LanguageDto.EN), DisplayUnitDto.TOMAN);
    }

    private Resource<City> resource(String name) {
        return kubernetes.resources(City.class).inNamespace("civic").withName(name);
    }

    private void declare(String name, CitySpec spec) {
        var city = new City();
        city.setMetadata(new ObjectMetaBuilder().withName(name).withNamespace("civic").build());
        city.setSpec(spec);
        kubernetes.resources(City.class).inNamespace("civic").resource(city).create();
    }

    private void change(String name, UnaryOperator<CitySpec> change) {
        resource(name).edit(city -> {
            city.setSpec(change.apply(city.getSpec()));
            return city;
        });
    }

    private City ready(String name, long generation) {
        return waitFor(name, status -> status.observedGeneration() == generation && "True".equals(condition(status, "Ready").getStatus()));
    }

    private City failing(String name, String reason) {
        return waitFor(name, status -> reason.equals(condition(status, "Ready").getReason()));
    }

    private City waitFor(String name, Predicate<CityStatus> wish) {
        return resource(name).waitUntilCondition(
                city -> city != null && city.getStatus() != null && wish.test(city.getStatus()), 20, TimeUnit.SECONDS);
    }

    private static Condition condition(CityStatus status, String type) {
        return status.conditions().stream().filter(condition -> condition.getType().equals(type)).findFirst()
                .orElseThrow(() -> new AssertionError("no condition " + type + " in " + status));
    }
}
