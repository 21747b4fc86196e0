package org.hamyari.portal.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManagePagesTest extends Visit {

    private static final String PAGE = "/isfahan/projects/" + Given.PROJECT;

    @Test
    void saysWhatComesNextInBothLanguages() {
        Given.wholeRecord(services);
        Browser sara = browserOf(SARA);
        assertTrue(sara.open("/en" + PAGE + "/manage").text(".lead").startsWith("The campaign is open."));
        assertTrue(sara.open("/fa" + PAGE + "/manage").text(".lead").startsWith("کارزار باز است."));
    }

    @Test
    void offersNothingToSomebodyWhoDoesNotWorkOnTheProject() {
        Given.openProject(services);
        Browser.Shown shown = browserOf(SARA).open("/en" + PAGE + "/manage");
        assertTrue(shown.text(".lead").startsWith("Only those who work on this project"));
        assertFalse(shown.has("main ul.links"));
        assertFalse(browserOf(SARA).open("/en" + PAGE).has("aside a[href$=/manage]"));
    }

    @Test
    void isFoundFromThePageOfOnesOwnProject() {
        Given.wholeRecord(services);
        assertTrue(browserOf(SARA).open("/en" + PAGE).has("aside a[href=/en" + PAGE + "/manage]"));
    }

    @Test
    void leadsBackToThePageThatEverybodySees() {
        Given.openProject(services);
        assertTrue(browserOf(SARA).open("/en" + PAGE + "/manage").has("main a[href=/en" + PAGE + "]"));
    }

    @Test
    void hasNoPlaceForAProjectThatIsNotThereForTheVisitor() {
        assertEquals(404, browserOf(SARA).open("/en" + PAGE + "/manage").status());
    }
}
