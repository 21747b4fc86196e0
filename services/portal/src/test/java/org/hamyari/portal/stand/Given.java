package org.hamyari.portal.stand;

/** What the services know in a test, as they would send it. */
public final class Given {

    public static final String PROJECT = "0199f2c4-41aa-7be0-9d13-6a0e5d1c2b01";
    public static final String FUND = "0199f2c4-41aa-7be0-9d13-6a0e5d1c2b61";
    public static final String PLEDGE = "0199f2c4-41aa-7be0-9d13-6a0e5d1c2b21";
    public static final String CLOSING = "0199f2c4-41aa-7be0-9d13-6a0e5d1c2b41";
    public static final String JOB = "0199f2c4-41aa-7be0-9d13-6a0e5d1c2b91";
    public static final String PROCESS = "0199f2c4-41aa-7be0-9d13-6a0e5d1c2b81";

    private static final String TITLE = """
            {"fa":"مادی نیاصرم: لای‌روبی و کاشت ۱۲۰ نهال","en":"Niasarm madi: clearing the canal, planting 120 trees"}""";

    private Given() {
    }

    /** Isfahan and Assen with one open project each and a fund behind it, and Yazd that only watches. */
    public static void cities(ServiceStand services) {
        String isfahan = city("isfahan", "اصفهان", "Isfahan", "CONFIDENT_LEADER", "IRR", "Asia/Tehran",
                "\"OBSERVE\",\"CAMPAIGNS\",\"MATCH_FUNDS\",\"VOTES\",\"MENTORING\"");
        String assen = city("assen", "آسن", "Assen", "CONFIDENT_LEADER", "EUR", "Europe/Amsterdam",
                "\"OBSERVE\",\"CAMPAIGNS\",\"MATCH_FUNDS\",\"VOTES\",\"MENTORING\"");
        String yazd = city("yazd", "یزد", "Yazd", "PASSIVE_OBSERVER", "IRR", "Asia/Tehran", "\"OBSERVE\"");
        services.get("/api/cities/v1/cities/isfahan", isfahan);
        services.get("/api/cities/v1/cities/assen", assen);
        services.get("/api/cities/v1/cities/yazd", yazd);
        services.get("/api/cities/v1/cities", items(assen + "," + isfahan + "," + yazd));
        stage(services, "isfahan", 3);
        stage(services, "assen", 3);
        stage(services, "yazd", 0);
        services.get("/api/cities/v1/cities/isfahan/service-categories", """
                {"items":[{"id":"madi-upkeep","area":"URBAN_SERVICES","name":{"fa":"نگهداشت مادی‌ها و انهار","en":"Madis and streams"}},
                          {"id":"libraries","area":"CULTURE","name":{"fa":"کتابخانه‌ها","en":"Libraries"}}]}""");
    }

    /** Where a city stands: it has reached the stages up to this one, and half of the criteria of the next are met. */
    public static void stage(ServiceStand services, String city, int reached) {
        String[] stages = {"PASSIVE_OBSERVER", "ACTIVE_SUPPORTER", "CATALYST", "CONFIDENT_LEADER"};
        String[] names = {"ناظر منفعل|Passive observer", "حامی فعال|Active supporter", "شتاب‌دهنده|Catalyst", "پیشرو مطمئن|Confident leader"};
        String[] adds = {"OBSERVE", "CAMPAIGNS", "MATCH_FUNDS", "VOTES"};
        StringBuilder reports = new StringBuilder();
        for (int i = 0; i < stages.length; i++) {
            String name = "{\"fa\":\"" + names[i].replace("|", "\",\"en\":\"") + "\"}";
            reports.append(i == 0 ? "" : ",").append("""
                    {"stage":"%s","name":%s,"reached":%b,%s"capabilities":["%s"],"risks":[{"fa":"خطر","en":"Votes are bought"}],
                     "commitments":[{"fa":"تعهد","en":"Reports are on time"}],"effects":[{"text":{"fa":"اثر","en":"More projects"}%s}]}"""
                    .formatted(stages[i], name, i <= reached, i == reached ? "\"since\":\"2026-05-20T08:00:00Z\"," : "", adds[i],
                            i <= reached ? ",\"measure\":\"campaigns-delivered\",\"atMove\":{\"value\":1},\"today\":{\"value\":14.27}" : ""));
        }
        String next = reached == 3 ? "" : """
                "next":{"stage":"%s","met":1,"of":2,"criteria":[
                  {"code":"trained-officials","name":{"fa":"دو کارمند آموزش‌دیده","en":"Two trained officials"},"basis":"MEASURED","met":false,
                   "measure":"trained-officials","figure":1,"atLeast":2,"source":{"fa":"دوره‌ها","en":"Results of the courses"},
                   "asOf":"2026-11-20T08:10:00Z","gap":{"fa":"۱ از ۲؛ ۱ مانده است.","en":"1 of 2; 1 to go."},
                   "next":{"text":{"fa":"دوره را بگذرانید.","en":"Take the course."},"page":"training"}},
                  {"code":"fund-budget","name":{"fa":"مصوبهٔ بودجه","en":"A budget decision"},"basis":"EVIDENCE","met":true,
                   "source":{"fa":"مدرک","en":"Evidence accepted by a reviewer"},"statement":"The council <decided>.","url":"https://yazd.example/a"}]},
                """.formatted(stages[reached + 1]);
        services.get("/api/cities/v1/cities/" + city + "/stage", """
                {"cityId":"%s","stage":"%s","since":"2026-05-20T08:00:00Z","policyVersion":2,%s"stages":[%s],
                 "history":[{"from":"PASSIVE_OBSERVER","to":"%s","at":"2026-05-20T08:00:00Z","requestId":"%s","reason":"The council decided so.",
                   "decisionReason":"All is well.","figures":[]},{"to":"PASSIVE_OBSERVER","at":"2025-05-20T08:00:00Z","figures":[]}]}"""
                .formatted(city, stages[reached], next, reports, stages[reached], CLOSING));
    }

    public static void openProject(ServiceStand services) {
        String base = "/api/catalogue/v1/cities/isfahan/projects";
        services.get(base.replace("projects", "listings"), items(listing(PROJECT, TITLE, "FUNDING", "2027-01-24T20:29:59Z")));
        services.get(base.replace("projects", "listings") + "/facets", facets());
        services.get(base + "/" + PROJECT, project());
        services.get(base + "/" + PROJECT + "/updates", items("""
                {"id":"0199f2c4-41aa-7be0-9d13-6a0e5d1c4b01","projectId":"%s","title":{"fa":"لای‌روبی آغاز شد","en":"Clearing has begun"},
                 "body":{"fa":"صد متر نخست پاک شد.","en":"The first hundred metres are clear."},"postedAt":"2026-11-18T09:30:00Z"}"""
                .formatted(PROJECT)));
        services.get("/api/pledges/v1/cities/isfahan/campaigns", items(campaign("OPEN")));
        services.get("/api/pledges/v1/cities/isfahan/projects/" + PROJECT + "/campaign", campaign("OPEN"));
        services.get("/api/matching/v1/cities/isfahan/projects/" + PROJECT + "/match-preview", preview());
        services.get("/api/matching/v1/cities/isfahan/funds", items(fund()));
    }

    public static String items(String items) {
        return "{\"items\":[" + items + "],\"page\":{}}";
    }

    public static String rial(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"IRR\"}";
    }

    /** Isfahan as it would be if its people counted in rial. */
    public static void cityThatReadsRial(ServiceStand services) {
        services.get("/api/cities/v1/cities/isfahan", city("isfahan", "اصفهان", "Isfahan", "CONFIDENT_LEADER", "IRR", "Asia/Tehran",
                "\"OBSERVE\",\"CAMPAIGNS\",\"MATCH_FUNDS\",\"VOTES\"").replace("\"displayUnit\":\"TOMAN\",", ""));
    }

    private static String city(String id, String fa, String en, String stage, String currency, String zone, String capabilities) {
        return """
                {"id":"%s","name":{"fa":"%s","en":"%s"},"stage":"%s","capabilities":[%s],"currency":"%s","calendar":"PERSIAN",
                 "zone":"%s","languages":["fa","en"],%s"version":1}""".formatted(id, fa, en, stage, capabilities, currency, zone,
                currency.equals("IRR") ? "\"displayUnit\":\"TOMAN\"," : "");
    }

    public static String summary(String id, String title, String state, String closesAt) {
        return """
                {"id":"%s","cityId":"isfahan","title":%s,"summary":{"fa":"یک کیلومتر از مادی.","en":"One kilometre of the canal."},
                 "categoryId":"madi-upkeep","district":{"fa":"منطقهٔ ۵","en":"District 5"},"state":"%s","goal":%s,"closesAt":"%s",
                 "version":3,"createdAt":"2026-10-01T08:00:00Z"}""".formatted(id, title, state, rial("4800000000"), closesAt);
    }

    /** A project as a search finds it. */
    public static String listing(String id, String title, String state, String closesAt) {
        return """
                {"id":"%s","cityId":"isfahan","source":"OWN","title":%s,"summary":{"fa":"یک کیلومتر از مادی.","en":"One kilometre of the canal."},
                 "categoryId":"madi-upkeep","districtId":"5","district":{"fa":"منطقهٔ ۵","en":"District 5"},"state":"%s","kind":"DONATION",
                 "needs":["MONEY"],"target":%s,"closesAt":"%s","location":{"latitude":32.64,"longitude":51.67},
                 "listedAt":"2026-10-01T08:00:00Z","changedAt":"2026-10-02T08:00:00Z"}""".formatted(id, title, state, rial("4800000000"), closesAt);
    }

    /** A project that a partner runs on its own site. */
    public static String partnerListing() {
        return """
                {"id":"0199f2c4-41aa-7be0-9d13-6a0e5d1c5e01","cityId":"isfahan","source":"PARTNER","title":{"fa":"آب‌انبار","en":"A cistern <b>"},
                 "state":"FUNDING","needs":["MONEY"],"target":%s,"listedAt":"2026-10-01T08:00:00Z",
                 "external":{"partner":"p","platformName":{"fa":"سکوی نمونه","en":"Sample platform"},"url":"https://partner.example/cistern",
                  "raised":%s,"asOf":"2026-11-18T08:00:00Z"}}""".formatted(rial("1000"), rial("420"));
    }

    /** How many projects each filter would show. */
    public static String facets() {
        return """
                {"asOf":"2026-11-18T09:30:00Z","total":31,"complete":true,"categories":[{"value":"madi-upkeep","count":30},
                  {"value":"libraries","count":1}],"districts":[{"value":"5","count":31}],
                 "states":[{"value":"FUNDING","count":21},{"value":"SUCCEEDED","count":10}],"kinds":[{"value":"DONATION","count":31}],
                 "needs":[{"value":"MONEY","count":21},{"value":"VOLUNTEERS","count":4}],"horizons":[],
                 "sources":[{"value":"OWN","count":30},{"value":"PARTNER","count":1}],"endingSoon":2}""";
    }

    private static String project() {
        return """
                {"id":"%s","cityId":"isfahan","title":%s,"summary":{"fa":"یک کیلومتر از مادی دوباره آب می‌گیرد.",
                 "en":"One kilometre of the canal gets its water back."},
                 "story":{"fa":"لای مسیر آب را بسته است.\\n\\nهزینهٔ نگهداری سالانه ۱۸ میلیون تومان است.",
                  "en":"Silt has blocked the water.\\n\\nUpkeep costs 18 million toman a year <each>."},
                 "categoryId":"madi-upkeep","district":{"fa":"منطقهٔ ۵","en":"District 5"},"state":"FUNDING",
                 "ownerName":{"fa":"انجمن محلهٔ نیاصرم","en":"Niasarm neighbourhood association"},"goal":%s,
                 "budgetLines":[{"label":{"fa":"لای‌روبی","en":"Clearing"},"amount":%s},{"label":{"fa":"نهال","en":"Saplings"},
                  "amount":%s}],
                 "milestones":[{"title":{"fa":"کاشت نهال‌ها","en":"Trees planted"},"dueOn":"2027-03-15"}],
                 "objectives":[],"achievements":[],"team":[],"risks":[],"strategyTags":[],"needs":[],"credits":[],
                 "terms":{"kind":"DONATION","successRule":"ALL_OR_NOTHING","goal":%s,"opensAt":"2026-10-12T04:30:00Z",
                          "closesAt":"2027-01-24T20:29:59Z","version":2,"hash":"%s"},
                 "maintenancePlan":{"fa":"شهرداری پنج سال آبیاری می‌کند.","en":"The municipality waters it for five years."},
                 "version":3,"createdAt":"2026-10-01T08:00:00Z"}""".formatted(PROJECT, TITLE, rial("4800000000"), rial("3000000000"),
                rial("1800000000"), rial("4800000000"), "9f2c41aa7be05d13".repeat(4));
    }

    /** The project in another state. */
    public static void projectIn(ServiceStand services, String state) {
        openProject(services);
        services.get("/api/catalogue/v1/cities/isfahan/projects/" + PROJECT,
                project().replace("\"state\":\"FUNDING\"", "\"state\":\"" + state + "\""));
    }

    /** The open project, whose campaign begins then. */
    public static void projectOpening(ServiceStand services, String opensAt) {
        services.get("/api/catalogue/v1/cities/isfahan/projects/" + PROJECT, project().replace("2026-10-12T04:30:00Z", opensAt));
    }

    /** The open project with everything that a record can say, for its owner. */
    public static void wholeRecord(ServiceStand services) {
        openProject(services);
        services.get("/api/catalogue/v1/cities/isfahan/projects/" + PROJECT, project()
                .replace("\"objectives\":[],\"achievements\":[],\"team\":[],\"risks\":[],\"strategyTags\":[],\"needs\":[],\"credits\":[],", """
                "objectives":[{"fa":"آب روان می‌شود","en":"Water runs again"}],
                "achievements":[{"amount":%s,"description":{"fa":"یک نهال","en":"One sapling"}}],
                "team":[{"name":{"fa":"رضا","en":"Reza"},"role":{"fa":"هماهنگی","en":"Coordination"}}],
                "risks":[{"description":{"fa":"کم‌آبی","en":"Low water"},"answer":{"fa":"تانکر","en":"Watering by tanker"}}],
                "strategyTags":["WATER","GREEN_SPACE"],"horizon":"LONG_TERM",
                "needs":[{"kind":"VOLUNTEERS","description":{"fa":"روز کاشت","en":"Planting day"},"quantity":60}],
                "beneficiaries":{"description":{"fa":"خانواده‌ها","en":"The families"},"people":4000},
                "location":{"point":{"latitude":32.641,"longitude":51.672},"description":{"fa":"از پل","en":"From the bridge"}},
                "maintenance":{"yearlyCost":%s,"payer":"CITY","payerName":{"fa":"ردیف منطقه","en":"The district’s line"}},
                "part":"OWNER",
                "credits":[{"projectId":"%s","title":{"fa":"مادی","en":"The same canal"},"mergedAt":"2026-10-02T08:00:00Z"}],
                """.formatted(rial("15000000"), rial("180000000"), FUND))
                .replace("\"en\":\"Saplings\"},", "\"en\":\"Saplings\"},\"optional\":true,"));
        services.get("/api/cities/v1/cities/isfahan/districts", """
                {"type":"FeatureCollection","version":1,"areaKm2":"10","features":[{"type":"Feature",
                 "properties":{"id":"5","name":{"fa":"منطقهٔ ۵","en":"District 5"},"areaKm2":"10"},
                 "geometry":{"type":"Polygon","coordinates":[[[51.6,32.6],[51.7,32.6],[51.7,32.7],[51.6,32.7],[51.6,32.6]]]}}]}""");
        services.get("/api/catalogue/v1/cities/isfahan/projects/" + PROJECT + "/moves", """
                {"items":[{"from":"IN_REVIEW","to":"PUBLISHED","reason":"Sound <and> needed.","at":"2026-10-11T08:00:00Z"}]}""");
    }

    /** A draft of the visitor's own: a name, one line of the budget, and one thing missing. */
    public static void draft(ServiceStand services) {
        String record = "/api/catalogue/v1/cities/isfahan/projects/" + PROJECT;
        services.get(record, draft());
        services.get(record + "/completeness", """
                {"complete":false,"parts":[
                 {"part":"TITLE","pointer":"/title","required":true,"done":true,"name":{"fa":"عنوان","en":"Title"}},
                 {"part":"STORY","pointer":"/story","required":true,"done":false,"name":{"fa":"شرح","en":"Story"},
                  "gap":{"fa":"بنویسید چرا.","en":"Tell why."}},
                 {"part":"NEEDS","pointer":"/needs","required":false,"done":false,"name":{"fa":"کمک","en":"Needs"}}]}""");
        services.on("PATCH", record, 200, draft());
    }

    public static String draft() {
        return """
                {"id":"%s","cityId":"isfahan","title":{"fa":"مادی","en":"Canal"},"state":"DRAFT","goal":%s,
                 "budgetLines":[{"label":{"en":"Clearing"},"amount":%s}],"milestones":[{"title":{"en":"Clear"},"dueOn":"2027-03-15"}],
                 "objectives":[],"achievements":[],"team":[],"risks":[],"strategyTags":["WATER"],"needs":[],"credits":[],"part":"OWNER",
                 "location":{"point":{"latitude":32.641,"longitude":51.672}},"version":4,"createdAt":"2026-10-01T08:00:00Z"}"""
                .formatted(PROJECT, rial("3000000000"), rial("3000000000"));
    }

    public static String campaign(String state) {
        return """
                {"cityId":"isfahan","projectId":"%s","title":%s,"categoryId":"madi-upkeep","state":"%s",
                 "terms":{"version":2,"hash":"%s","successRule":"ALL_OR_NOTHING","goal":%s,"opensAt":"2026-10-12T04:30:00Z",
                          "closesAt":"2027-01-24T20:29:59Z"},
                 "raised":%s,"matched":%s,"total":%s,"backers":1284,"asOf":"2026-11-18T09:30:00Z"}""".formatted(PROJECT, TITLE, state,
                "9f2c41aa7be05d13".repeat(4), rial("4800000000"), rial("2910000000"), rial("960000000"), rial("3870000000"));
    }

    public static String preview() {
        return """
                {"projectId":"%s","pledged":%2$s,"matched":%2$s,"total":%3$s,"certainty":"ESTIMATED",
                 "lines":[{"fundId":"%4$s","fundName":{"fa":"صندوق فضای سبز","en":"Green canals fund"},"amount":%2$s,
                  "reasonCode":"MATCHED_IN_FULL",
                           "reason":{"fa":"یک به یک","en":"One for one"},"figures":{"pledged":%2$s,"demand":%2$s,"potLeft":%3$s}}],
                 "reasonCode":"MATCHED_IN_FULL","reason":{"fa":"یک به یک","en":"One for one"},"asOf":"2026-11-18T09:30:00Z"}"""
                .formatted(PROJECT, rial("2000000"), rial("4000000"), FUND);
    }

    public static String fund() {
        return """
                {"id":"%s","cityId":"isfahan","name":{"fa":"صندوق فضای سبز","en":"Green canals fund"},"sponsor":{"fa":"شهرداری اصفهان",
                 "en":"City of Isfahan"},
                 "state":"OPEN","rule":{"kind":"ONE_TO_ONE","version":1,"hash":"%s",
                  "sentence":{"fa":"به اندازهٔ هر پشتیبانی، تا صندوق خالی شود.","en":"As much as each pledge, until the pot is empty."}},
                 "categoryIds":["madi-upkeep"],"opensAt":"2026-10-01T00:00:00Z","closesAt":"2027-03-20T20:29:59Z",
                 "figures":{"deposited":%s,"reserved":%s,"earned":%s,"committed":%s,"paid":%s,"left":%s,"asOf":"2026-11-18T09:30:00Z"}}"""
                .formatted(FUND, "9f2c41aa7be05d13".repeat(4), rial("5000000000"), rial("0"), rial("3180000000"), rial("0"), rial("0"),
                rial("1820000000"));
    }

    public static String pledge(String state, String payment) {
        String paid = payment.isEmpty() ? "" : """
                "payment":{"id":"0199f2c4-41aa-7be0-9d13-6a0e5d1c2b31","provider":"SANDBOX","state":"%s",
                 "createdAt":"2026-11-18T09:31:00Z"},"""
                .formatted(payment);
        return """
                {"id":"%s","cityId":"isfahan","projectId":"%s","projectTitle":%s,"amount":%s,"state":"%s","termsVersion":2,%s
                 "createdAt":"2026-11-18T09:30:00Z","expiresAt":"2026-11-18T10:30:00Z"}""".formatted(PLEDGE, PROJECT, TITLE,
                rial("2000000"), state, paid);
    }

    public static String problem(int status, String code, String detail) {
        return """
                {"type":"https://hamyari.example/problems/%2$s","title":"%2$s","status":%1$d,"code":"%2$s","detail":"%3$s",
                 "traceId":"4bf92f35"}"""
                .formatted(status, code, detail);
    }

    public static void figures(ServiceStand services) {
        String base = "/api/reporting/v1/cities/isfahan/";
        services.get(base + "figures", """
                {"cityId":"isfahan","name":{"fa":"اصفهان","en":"Isfahan"},"raised":%s,"matched":%s,"total":%s,"paidOut":%s,"pledges":1330,
                 "projects":[{"state":"PUBLISHED","count":3},{"state":"FUNDING","count":9},{"state":"SUCCEEDED",
                  "count":7},{"state":"REPORTED","count":14}],
                 "turnout":{"processes":1,"rollEntries":61200,"ballots":4812,"basisPoints":786,"open":{"processes":1,"rollEntries":380}},
                 "openVotes":[{"processId":"0199f2c4-41aa-7be0-9d13-6a0e5d1c2b82","title":{"fa":"بودجهٔ کوچه","en":"Street budget"},
                  "rollEntries":380,"openedAt":"2026-11-17T08:00:00Z"}],
                 "votes":[{"processId":"%s","title":{"fa":"بودجهٔ محله‌ها ۱۴۰۴","en":"Neighbourhood budget 1404"},"rollEntries":61200,
                  "ballots":4812,"basisPoints":786}],
                 "derivations":[{"figure":"RAISED","sentence":{"fa":"مجموع پشتیبانی‌های پرداخت‌شده منهای بازگشت‌ها.",
                  "en":"Captured pledges minus refunds."},"events":["pledge.captured"]}],
                 "asOf":"2026-11-18T09:30:00Z"}"""
                .formatted(rial("48200000000"), rial("36300000000"), rial("84500000000"), rial("20000000000"), PROCESS));
        services.get(base + "project-figures", """
                {"items":[{"projectId":"%s","title":%s,"categoryId":"madi-upkeep","state":"FUNDING","goal":%s,"raised":%s,"matched":%s,
                 "total":%s,
                           "paidOut":%s,"pledges":1290,"closesAt":"2027-01-24T20:29:59Z"}],"page":{},"asOf":"2026-11-18T09:30:00Z"}"""
                .formatted(PROJECT, TITLE, rial("4800000000"), rial("2910000000"), rial("960000000"), rial("3870000000"), rial("0")));
    }

    /** A vote in this state with three projects and a limit of two choices. */
    public static void vote(ServiceStand services, String state) {
        String base = "/api/voting/v1/cities/isfahan/processes";
        String vote = vote(state);
        services.get(base, items(vote));
        services.get(base + "/" + PROCESS, vote);
    }

    /** The same vote, open to passes too. */
    public static void voteWithPasses(ServiceStand services, String publicKey) {
        services.get("/api/voting/v1/cities/isfahan/processes/" + PROCESS, vote("OPEN").replace("\"ways\":[\"SIGNED_IN\"]", """
                "ways":["SIGNED_IN","PASS"],"passKey":{"keyId":"%s","variant":"RSABSSA-SHA384-PSS-Randomized","publicKey":"%s",
                "createdAt":"2026-11-01T08:00:00Z"}""".formatted("9f2c41aa7be05d13".repeat(4), publicKey)));
    }

    private static String vote(String state) {
        return """
                {"id":"%s","cityId":"isfahan","kind":"LIVE","state":"%s","title":{"fa":"بودجهٔ محله‌ها ۱۴۰۵",
                 "en":"Neighbourhood budget 1405"},
                 "budget":%s,"rule":"mes","utility":"cost","completion":"add1u","tieBreak":"votes-cost-id","step":"1","maxChoices":2,
                 "rulesSha256":"%s","ways":["SIGNED_IN"],"turnout":{"rollEntries":61200,"ballots":4812},"version":2,
                 "items":[{"id":"p01","title":{"fa":"راه دوچرخه","en":"Cycle track"},"cost":%s},
                          {"id":"p02","title":{"fa":"سالن مطالعهٔ شبانه","en":"Night study halls"},"cost":%s,"projectId":"%s"},
                          {"id":"p03","title":{"fa":"دیوارنگاره","en":"Murals"},
                           "cost":%s}]}""".formatted(PROCESS, state, rial("60000000000"),
                "9f2c41aa7be05d13".repeat(4), rial("14000000000"), rial("7600000000"), PROJECT, rial("5200000000"));
    }

    public static void result(ServiceStand services) {
        services.get("/api/voting/v1/cities/isfahan/processes/" + PROCESS + "/result", result());
    }

    /** The same with how close the losers came, what other rules would have chosen and what each group got. */
    public static void explainedResult(ServiceStand services) {
        String explained = result().replace("\"tallySha256\"", """
                "explanation":{"alternatives":[
                  {"better":40,"completion":"none","cost":19200000000,"inCommon":1,"rule":"greedy","selected":["p01","p03"],"ties":0,
                   "utility":"cost","worse":7},
                  {"better":0,"completion":"none","cost":14000000000,"inCommon":1,"rule":"phragmen","selected":["p01"],"ties":0,
                   "utility":"cost","worse":0}],
                 "closeness":[{"bound":"EXACT","projectId":"p03","sentence":{"fa":"…","en":"…"},"votes":12}],
                 "groups":[{"by":"FUNDED","name":"0","money":0,"voters":1203,"wins":0},
                  {"by":"FUNDED","name":"1","money":14000000000,"voters":3609,"wins":3609},
                  {"by":"DISTRICT","name":"1","money":10500000000,"voters":2406,"wins":2700},
                  {"by":"DISTRICT","money":3500000000,"voters":2406,"wins":900}]},
                 "tallySha256\"""").replace("\"ties\":[]", """
                "ties":[{"chosen":"p01","round":1,"stage":"RULE","tied":["p01","p03"]}]""");
        services.get("/api/voting/v1/cities/isfahan/processes/" + PROCESS + "/result", explained);
    }

    private static String result() {
        String hash = "9f2c41aa7be05d13".repeat(4);
        return """
                {"processId":"%s","kind":"LIVE","title":{"fa":"بودجهٔ محله‌ها ۱۴۰۴","en":"Neighbourhood budget 1404"},"budget":%s,"cost":%s,
                 "turnout":{"rollEntries":61200,"ballots":4812},
                 "outcomes":[
                  {"id":"p01","title":{"fa":"راه دوچرخه","en":"Cycle track"},"cost":%s,"votes":2316,"funded":true,"place":1,
                   "reasonCode":"SUPPORTERS_PAID",
                   "reason":{"fa":"… ۱۴٬۰۰۰٬۰۰۰٬۰۰۰ ریال","en":"… 14,000,000,000 IRR"}},
                  {"id":"p03","title":{"fa":"دیوارنگاره","en":"Murals"},"cost":%s,"votes":611,"funded":false,
                   "reasonCode":"SUPPORTERS_SHORT",
                   "reason":{"fa":"… ۳٬۹۰۰٬۰۰۰٬۰۰۰ ریال","en":"… 3,900,000,000 IRR"}}],
                 "tally":{"ballots":4812,"ballotsSha256":"%s","budget":60000000000,"completion":"add1u","cost":14000000000,
                  "distinctBallots":200,"endowment":"62500000/5","increments":3,
                  "reasons":[{"available":14000000000,"code":"SUPPORTERS_PAID","cost":14000000000,"funded":true,"projectId":"p01",
                   "sentence":{"en":"x"},"supporters":2316},
                             {"available":3900000000,"code":"SUPPORTERS_SHORT","cost":5200000000,"funded":false,"projectId":"p03",
                              "sentence":{"en":"x"},"supporters":611}],
                  "rounds":[],"rule":"mes","selected":["p01"],"step":1,"tieBreak":"votes-cost-id","ties":[],"utility":"cost","warnings":[]},
                 "tallySha256":"%s","ballotsSha256":"%s","countedAt":"2026-03-14T08:00:00Z","publishedAt":"2026-03-14T08:30:00Z",
                  "software":"hamyari-voting 0.1"}"""
                .formatted(PROCESS, rial("60000000000"), rial("14000000000"), rial("14000000000"), rial("5200000000"), hash, hash, hash);
    }

    public static String closing(String state, String proposedBy) {
        String decision = state.equals("PROPOSED") ? "" : """
                "decision":{"decision":"APPROVE","reason":"Figures agree.","decidedBy":"hamid","decidedAt":"2026-11-24T09:00:00Z"},
                 "jobId":"%s","""
                .formatted(JOB);
        return """
                {"id":"%s","cityId":"isfahan","projectId":"%s","projectTitle":%s,"state":"%s","outcome":"SUCCEEDED",
                 "reasonCode":"GOAL_REACHED",
                 "reason":{"fa":"۲٬۴۰۰٬۰۰۰٬۰۰۰ ریال از شهروندان …","en":"2,400,000,000 rial from citizens …"},%s
                 "figures":{"goal":%s,"raised":%s,"matched":%s,"total":%s,"backers":1310,"asOf":"2026-11-24T08:00:00Z"},
                 "note":"The owner asks to begin before the rain.","proposedBy":"%s",
                  "proposedAt":"2026-11-24T08:00:00Z"}""".formatted(CLOSING,
                PROJECT, TITLE, state, decision, rial("4800000000"), rial("2400000000"), rial("2400000000"), rial("4800000000"),
                        proposedBy);
    }

    public static String job(String state) {
        return """
                {"id":"%s","kind":"carry-out-closing","state":"%s","done":193,"total":312,
                 "startedAt":"2026-11-24T09:00:00Z"%s}""".formatted(JOB, state,
                state.equals("RUNNING") ? "" : ",\"finishedAt\":\"2026-11-24T09:04:00Z\"");
    }

    public static String voteClosing(String proposedBy, boolean counted) {
        return """
                {"id":"%s","processId":"%s","processTitle":{"fa":"بودجهٔ محله‌ها ۱۴۰۵","en":"Neighbourhood budget 1405"},
                 "state":"PROPOSED","counted":%s,
                 "proposedBy":"%s","proposedAt":"2026-11-24T08:00:00Z"%s}""".formatted(CLOSING, PROCESS, counted, proposedBy,
                counted ? ",\"result\":" + result() : "");
    }
}
