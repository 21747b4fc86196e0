package org.hamyari.portal.assess;

import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.ServiceStand;

/** A study with one panel and three services, as the service would send it. */
final class GivenStudy {

    static final String STUDY = "0199f2c4-41aa-7be0-9d13-6a0e5d1c3b01";
    static final String PANEL = "0199f2c4-41aa-7be0-9d13-6a0e5d1c3b02";
    static final String MURALS = "0199f2c4-41aa-7be0-9d13-6a0e5d1c3e01";
    static final String TOURS = "0199f2c4-41aa-7be0-9d13-6a0e5d1c3e02";
    static final String MADIS = "0199f2c4-41aa-7be0-9d13-6a0e5d1c3e03";
    static final String EXPERT = "0199f2c4-41aa-7be0-9d13-6a0e5d1c3c01";
    static final String PROPOSAL = "0199f2c4-41aa-7be0-9d13-6a0e5d1c3d01";
    static final String STUDIES = "/api/cities/v1/cities/isfahan/studies";
    static final String PATH = STUDIES + "/" + STUDY;
    static final String TITLE = "{\"fa\":\"خدمات شهری مناسب جمع‌سپاری\",\"en\":\"City services fit for crowdsourcing\"}";

    private GivenStudy() {
    }

    static void is(ServiceStand services, String state, int round, boolean open) {
        services.get(PATH, study(state, round, open));
        services.get(PATH + "/experts", "{\"items\":[" + expert("ACCEPTED", "Sara Ahmadi") + "," + expert("INVITED", "Reza Karimi")
                .replace(EXPERT, "0199f2c4-41aa-7be0-9d13-6a0e5d1c3c02") + "]}");
        services.get(PATH + "/proposals", "{\"items\":[" + proposal() + "]}");
        services.get("/api/cities/v1/cities/isfahan/services", """
                {"items":[%s,%s],"total":2,"page":{}}""".formatted(service(MURALS, "murals"), service(TOURS, "guided-tours")));
        services.get(STUDIES, Given.items("""
                {"id":"%s","origin":"CONDUCTED","state":"%s","title":%s,"panels":1,"publishedAt":"2026-11-20T08:15:00Z"},
                {"id":"0199f2c4-41aa-7be0-9d13-6a0e5d1c3b09","origin":"AS_PUBLISHED","state":"PUBLISHED","title":{"fa":"از برون‌سپاری تا جمع‌سپاری",
                 "en":"From outsourcing to crowdsourcing"},"panels":3,"publishedAt":"2026-10-20T08:15:00Z"}""".formatted(STUDY, state, TITLE)));
    }

    static String study(String state, int round, boolean open) {
        boolean draft = state.equals("DRAFT");
        return """
                {"id":"%s","cityId":"isfahan","origin":"CONDUCTED","state":"%s","title":%s,
                 "purpose":{"fa":"شهروندان در کدام خدمات می‌توانند یاری کنند؟","en":"Which services can citizens help with?"},
                 "rules":{"cut":3,"greatestChange":0.2,"significance":0.05,"maxRounds":3,"minPanelSize":2,"feedback":"MEAN","stopScope":"STUDY"},
                 %s"round":%d,"roundOpen":%b,"panels":[%s],%s"version":7}""".formatted(STUDY, state, TITLE, draft ? ""
                : "\"briefing\":{\"heldOn\":\"2026-11-10\",\"minutes\":120,\"materials\":[{\"title\":\"Guide\"}],\"attended\":11,\"experts\":12},",
                round, open, panel(state, round - (open ? 1 : 0), open), draft ? "" : "\"openedAt\":\"2026-11-12T08:15:00Z\",");
    }

    private static String panel(String state, int closed, boolean open) {
        boolean over = state.equals("FINISHED") || state.equals("PUBLISHED");
        return """
                {"id":"%s","name":{"fa":"خدمات شهری","en":"Urban services"},"composition":[{"kind":"UNIVERSITY","wanted":2,"actual":2,"invited":0},
                 {"kind":"PROCESS","wanted":4,"actual":3,"invited":0}],"asWanted":false,"underFiveYears":1,"experts":12,%s
                 "items":[{"service":"%s","name":{"fa":"دیوارنگاره","en":"Murals"},"firstRound":1%s},
                          {"service":"%s","name":{"fa":"تورهای بازدید","en":"Guided tours"},"firstRound":1},
                          {"service":"%s","name":{"fa":"نگهداشت مادی‌ها و انهار","en":"Upkeep of the madis"},"firstRound":1}],
                 %s"rounds":[%s]}""".formatted(PANEL, open ? "\"submitted\":9," : "", MURALS, closed > 0 ? ",\"cutAfter\":1" : "", TOURS, MADIS,
                over ? "\"outcome\":\"STABLE_CONSENSUS\",\"closedAfter\":2,"
                        + "\"why\":{\"fa\":\"W از ۰٫۷۵۰ به ۰٫۸۹۸ رسید.\",\"en\":\"W went from 0.750 to 0.898.\"}," : "",
                closed == 0 ? "" : round(1, 0.75, 0.0001, 3.0) + (closed > 1 ? "," + round(2, 0.898, 0.00001, 0) : ""));
    }

    private static String round(int round, double w, double p, double murals) {
        return """
                {"round":%d,"items":[%s{"service":"%s","n":12,"sum":47,"mean":3.9166666666666665,"median":4.0,"standardDeviation":0.9,"q1":3.0,"q3":4.5,
                 "kept":true},{"service":"%s","n":12,"sum":55,"mean":4.583333333333333,"median":5.0,"standardDeviation":0.55,"q1":4.0,"q3":5.0,"kept":true}],
                 "leftOut":%d,"agreement":{"w":%s,"chiSquare":18.0,"degreesOfFreedom":2,"p":%s,"experts":12,"items":3,"smallPanel":true},
                 %s"reason":"RULE_HOLDS","why":{"en":"W went from 0.750 to 0.898."}}""".formatted(round,
                murals == 0 ? "" : "{\"service\":\"" + MURALS + "\",\"n\":12,\"sum\":36,\"mean\":3.0,\"standardDeviation\":1.2,\"kept\":false},",
                TOURS, MADIS, round - 1, w, p, round > 1 ? "\"change\":0.148," : "");
    }

    static String expert(String state, String name) {
        return """
                {"id":"%s","kind":"UNIVERSITY","yearsOfExperience":12,"panels":["%s"],"state":"%s","name":"%s","email":"expert@university.example",
                 "language":"fa"}""".formatted(EXPERT, PANEL, state, name);
    }

    static String proposal() {
        return """
                {"id":"%s","panel":"%s","round":1,"kind":"REMOVE","service":"%s","reason":"Needs licensed guides.","state":"OPEN"}"""
                .formatted(PROPOSAL, PANEL, TOURS);
    }

    static String report(boolean asPublished) {
        String study = study("PUBLISHED", 2, false).replace("\"version\":7", "\"publishedAt\":\"2026-11-20T08:15:00Z\",\"version\":8");
        return """
                {"study":%s,"reason":"The panel reached stable consensus.",
                 "finalList":[{"service":"%s","name":{"fa":"تورهای بازدید","en":"Guided tours"},"panels":["%s"]},
                  {"service":"%s","name":{"fa":"نگهداشت مادی‌ها و انهار","en":"Upkeep of the madis"},"panels":["%s"]}],"proposals":[],
                 "ratingTables":[],"namedMembers":[{"panel":"%s","names":["Sara Ahmadi"]}]}""".formatted(asPublished
                ? study.replace("CONDUCTED", "AS_PUBLISHED").replace("\"rules\"",
                        "\"source\":{\"citation\":\"Study of Isfahan municipality, table 5\"},\"rules\"")
                : study, TOURS, PANEL, MADIS, PANEL, PANEL);
    }

    static String seat(int round, boolean open, String feedback) {
        return """
                {"studyId":"%s","title":%s,"purpose":{"en":"Which services can citizens help with?"},"studyState":"RUNNING","feedback":"MEAN","round":%d,
                 "roundOpen":%b,"maxRounds":3,"questionnaires":[{"panel":"%s","name":{"fa":"خدمات شهری","en":"Urban services"},"items":[
                  {"service":"%s","name":{"fa":"تورهای بازدید","en":"Guided tours"}%s},
                  {"service":"%s","name":{"fa":"نگهداشت مادی‌ها و انهار","en":"Upkeep of the madis"},"rating":5}]}]}"""
                .formatted(STUDY, TITLE, round, open, PANEL, TOURS, feedback, MADIS);
    }

    private static String service(String id, String code) {
        return """
                {"id":"%s","code":"%s","kind":"SERVICE","name":{"en":"The %s"},"recipients":["G2C"],"decidable":true,"leftOut":false,"retired":false,
                 "screening":"KEPT","version":1}""".formatted(id, code, code);
    }
}
