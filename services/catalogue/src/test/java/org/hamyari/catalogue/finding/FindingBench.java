package org.hamyari.catalogue.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.junit.jupiter.api.Test;

/**
 * How long a search among 100,000 projects of one city takes ({@link ManyProjects}, seed 2026), over HTTP, one after the other. The yardstick
 * is the median of reading one project by its id, in turns with the searches; the 95th percentile of every kind of search stays below
 * twenty times that.
 */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class FindingBench {

    private static final int ROUNDS = 150;
    private static final int WARM = 50;
    private static final double MUST = 20;
    private static final double NANOS = 1e6;
    private static final String IN_CITY = "/api/catalogue/v1/cities/" + ManyProjects.CITY;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ManyProjects many = new ManyProjects();

    private record Kind(String name, Supplier<String> address) {
    }

    @Test
    void findsAmongAHundredThousandWithinTwentyReads() throws IOException, InterruptedException, SQLException {
        TestCities.demo();
        many.save();
        List<Kind> kinds = List.of(
                new Kind("one project by its id", () -> IN_CITY + "/projects/" + many.ids.get(many.random.nextInt(many.ids.size()))),
                new Kind("newest", () -> listings("")),
                new Kind("one filter", () -> listings(pair("category", many.category()))),
                new Kind("three filters", () -> listings(pair("category", many.category()) + pair("district", many.district()) + "&need=MONEY")),
                new Kind("ending soonest of a district", () -> listings(pair("district", many.district()) + "&sort=ENDING_SOON")),
                new Kind("one word", () -> listings(pair("q", many.word()))),
                new Kind("two words and a filter", () -> listings(pair("q", many.word() + " " + many.word()) + pair("category", many.category()))),
                new Kind("a misspelt word", () -> listings(pair("q", misspelt()))),
                new Kind("counts with two filters", () -> counts(pair("category", many.category()) + pair("district", many.district()))),
                new Kind("counts of a word", () -> counts(pair("q", many.word()))),
                new Kind("a word in all cities", () -> "/api/catalogue/v1/listings?limit=20" + pair("q", many.word())));
        double[][] millis = measured(kinds);
        double yardstick = percentile(millis[0], 50);
        List<String> missed = new ArrayList<>();
        String table = IntStream.range(0, kinds.size()).mapToObj(i -> {
            double ratio = percentile(millis[i], 95) / yardstick;
            if (i > 0 && ratio >= MUST) {
                missed.add(kinds.get(i).name());
            }
            return String.format(Locale.ROOT, "| %-30s | %8.2f | %8.2f | %8.1f | %6.0f | %-6s |", kinds.get(i).name(), percentile(millis[i], 50),
                    percentile(millis[i], 95), ratio, MUST, ratio < MUST ? "must" : "MISSED");
        }).collect(Collectors.joining("\n", """

                Finding, seed %d, %,d projects in one city, %d requests a row, one at a time
                | what                           | p50 ms   | p95 ms   | ÷ yard   | must < | holds  |
                |--------------------------------|----------|----------|----------|--------|--------|
                """.formatted(ManyProjects.SEED, ManyProjects.PROJECTS, ROUNDS), "\n"));
        System.out.println(table);
        assertTrue(missed.isEmpty(), () -> "missed: " + missed);
    }

    private double[][] measured(List<Kind> kinds) throws IOException, InterruptedException {
        double[][] millis = new double[kinds.size()][ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            for (int i = 0; i < kinds.size(); i++) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + kinds.get(i).address().get()))
                        .build();
                long start = System.nanoTime();
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                long taken = System.nanoTime() - start;
                assertEquals(200, answer.statusCode(), () -> request.uri() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
                if (round >= 0) {
                    millis[i][round] = taken / NANOS;
                }
            }
        }
        return millis;
    }

    private String misspelt() {
        StringBuilder word = new StringBuilder(many.words.get(many.random.nextInt(many.words.size())));
        return word.replace(2, 3, "ظ").toString();
    }

    private static String listings(String query) {
        return IN_CITY + "/listings?limit=20" + query;
    }

    private static String counts(String query) {
        return IN_CITY + "/listings/facets?endingSoon=false" + query;
    }

    private static String pair(String name, String value) {
        return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static double percentile(double[] values, int percent) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }
}
