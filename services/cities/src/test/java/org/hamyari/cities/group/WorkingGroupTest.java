package org.hamyari.cities.group;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hamyari.cities.Town;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** The working group and its log, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class WorkingGroupTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tehran"));
    private static final String OBSTACLES = "/working-group/obstacles";

    private Town town = Town.aTown();

    @Test
    void membersComeAndLeaveAndAreNeverDeleted() {
        String id = town.post(town.admin(), "/working-group/members", member("Ziba")).then().statusCode(201)
                .body("current", equalTo(true)).extract().path("id");
        town.post(town.auditor(), "/working-group/members", member("Kian")).then().statusCode(403);
        town.post(Town.stranger(), "/working-group/members", member("Kian")).then().statusCode(403);
        town.post(town.admin(), "/working-group/members", member("Kian").replace("LEGAL", "MAYOR")).then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/kind"));
        String ending = "{\"until\":\"" + TODAY.minusDays(1) + "\"}";
        town.post(town.admin(), "/working-group/members/" + id + "/endings", ending).then().statusCode(200).body("current", equalTo(false));
        town.post(town.admin(), "/working-group/members/" + id + "/endings", ending).then().statusCode(409).body("code", equalTo("member-ended"));
        town.post(town.admin(), "/working-group/members/" + UUID.randomUUID() + "/endings", ending).then().statusCode(404);
        town.get(town.official("farhad", "fund-manager"), "/working-group/members").then().statusCode(200).body("items", hasSize(1));
        town.get(town.official("sara"), "/working-group/members").then().statusCode(403);
    }

    @Test
    void anObstacleIsNotedPutOffAndRemoved() {
        String id = record("Insurance", TODAY.plusDays(3));
        String path = OBSTACLES + "/" + id;
        note(id, "The insurer was asked.", "").then().statusCode(201).body("state", equalTo("OPEN")).body("history", hasSize(1));
        note(id, "It takes longer.", ",\"dueOn\":\"" + TODAY.plusDays(9) + "\"").then().statusCode(201)
                .body("dueOn", equalTo(TODAY.plusDays(9).toString()));
        note(id, "Done.", ",\"state\":\"REMOVED\",\"dueOn\":\"" + TODAY + "\"").then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/dueOn"));
        note(id, "Done.", ",\"state\":\"REMOVED\"").then().statusCode(201).body("state", equalTo("REMOVED"));
        note(id, "Once more.", "").then().statusCode(409).body("code", equalTo("illegal-transition"));
        town.get(town.official("farhad", "fund-manager"), path).then().statusCode(200).body("history.notedBy", contains("ziba", "ziba", "ziba"))
                .body("history[1].dueOn", equalTo(TODAY.plusDays(9).toString()));
        town.get(town.admin(), OBSTACLES + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void listsByDueDateAndMarksWhatIsOverdue() {
        record("Second", TODAY.plusDays(5));
        String late = record("Late", TODAY);
        String closed = record("Closed", TODAY);
        note(closed, "We live with it.", ",\"state\":\"ACCEPTED\"").then().statusCode(201);
        TestDatabase.update("update obstacle set due_on = due_on - 2 where id = ?", UUID.fromString(late));
        town.get(town.admin(), OBSTACLES).then().statusCode(200).body("items.title.en", contains("Late", "Second", "Closed"))
                .body("items.overdue", contains(true, false, false));
        town.get(town.admin(), OBSTACLES + "?state=ACCEPTED").then().body("items.title.en", contains("Closed"));
        town.get(town.admin(), OBSTACLES + "?state=GONE").then().statusCode(422);
        String link = town.get(town.admin(), OBSTACLES + "?state=OPEN&limit=1").then().body("items", hasSize(1)).extract().header("Link");
        Town.as(town.admin()).get(link.substring(1, link.indexOf('>'))).then().statusCode(200).body("items.title.en", contains("Second"));
    }

    @Test
    void refusesAnObstacleThatIsLateFromTheStart() {
        town.post(town.auditor(), OBSTACLES, obstacle("Late", TODAY.minusDays(1))).then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/dueOn"));
        town.post(town.auditor(), OBSTACLES, obstacle(" ", TODAY)).then().statusCode(422).body("errors[0].pointer", equalTo("#/title"));
        town.post(town.official("farhad", "fund-manager"), OBSTACLES, obstacle("Mine", TODAY)).then().statusCode(403);
        town.post(Town.stranger(), OBSTACLES, obstacle("Theirs", TODAY)).then().statusCode(403);
        town.get(town.admin(), OBSTACLES).then().body("items", hasSize(0));
    }

    @Test
    void keepsEveryNoteHoweverManyComeAtOnce() throws Exception {
        String id = record("Insurance", TODAY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> notes = IntStream.range(0, 8).<Callable<Integer>>mapToObj(i -> () ->
                    note(id, "Note " + i, "").statusCode()).toList();
            for (var answer : threads.invokeAll(notes)) {
                assertEquals(201, answer.get());
            }
        }
        town.get(town.admin(), OBSTACLES + "/" + id).then().body("history", hasSize(8));
    }

    @Test
    void leavesNoOperationUnanswered() {
        membersComeAndLeaveAndAreNeverDeleted();
        anObstacleIsNotedPutOffAndRemoved();
        town = Town.aTown();
        listsByDueDateAndMarksWhatIsOverdue();
        assertEquals(Set.of(), Town.CONTRACT.unanswered("WorkingGroup"));
    }

    private String record(String title, LocalDate due) {
        return town.post(town.auditor(), OBSTACLES, obstacle(title, due)).then().statusCode(201).extract().path("id");
    }

    private Response note(String id, String note, String more) {
        return town.post(town.auditor(), OBSTACLES + "/" + id + "/notes", "{\"note\":\"" + note + "\"" + more + "}");
    }

    private static String obstacle(String title, LocalDate due) {
        return "{\"title\":{\"en\":\"" + title + "\"},\"description\":{\"en\":\"It is so.\"},\"owner\":{\"en\":\"Legal office\"},\"dueOn\":\""
                + due + "\"}";
    }

    private static String member(String name) {
        return "{\"name\":\"" + name + "\",\"organization\":{\"en\":\"Legal office\"},\"kind\":\"LEGAL\",\"since\":\"" + TODAY.minusDays(2) + "\"}";
    }
}
