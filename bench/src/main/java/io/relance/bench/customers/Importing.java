package io.relance.bench.customers;

import io.relance.bench.product.Staff;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Imports a file, with the duplicate check, among all that are there already. */
record Importing(URI address) {

    private static final int ROWS = 50_000;
    private static final int GOAL = 5_000;
    private static final String BOUNDARY = "relance-bench";
    private static final String PLAN = """
            {"columns": ["name", "industry", "size", "source", "firstContactOn", "contactName", "contactTitle", "phone"]}""";

    boolean isFast() throws Exception {
        var file = new StringBuilder("name,industry,size,source,first contact,contact,title,phone\r\n");
        for (var i = 0; i < ROWS; i++) {
            file.append("进口%06d仪器有限公司,machinery,1-20,exhibition,2026-03-05,陈先生,采购,195%08d\r\n".formatted(i, i));
        }
        var started = System.nanoTime();
        var answer = HttpClient.newHttpClient().send(request(file.toString()), BodyHandlers.ofString());
        var seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                "%nimport: %,d rows in %.1f s, %,.0f rows/s, goal %,d %s: %s%n",
                ROWS, seconds, ROWS / seconds, GOAL, ROWS / seconds >= GOAL ? "met" : "MISSED", answer.body());
        return answer.statusCode() == 201 && ROWS / seconds >= GOAL;
    }

    private HttpRequest request(String file) {
        return HttpRequest.newBuilder(address.resolve("/api/customers/imports"))
                .header("Authorization", "Bearer " + new Staff(Company.PEOPLE).token(Company.DIRECTOR))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(part("plan", "", "application/json", PLAN)
                        + part("file", "; filename=\"customers.csv\"", "text/csv", file) + "--" + BOUNDARY + "--\r\n"))
                .build();
    }

    private static String part(String name, String more, String type, String content) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, more, type, content);
    }
}
