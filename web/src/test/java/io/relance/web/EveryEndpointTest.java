package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Nobody sees, counts, changes or is told of what is not theirs, whichever endpoint or destination they try (U3). */
class EveryEndpointTest {

    /** A filter or an id that cannot be read is said to be so before anybody looks for the thing. */
    private static final List<Integer> NOT_FOUND = List.of(400, 404);

    /** What is wrong with an entry may be said before anybody is asked whose the thing is: nothing is known by it. */
    private static final List<Integer> NOTHING_DONE = List.of(400, 403, 404, 415);

    private final List<Endpoint> endpoints = Endpoint.all();

    @Test
    void every_endpoint_says_whose_it_is() {
        assertThat(endpoints)
                .filteredOn(endpoint ->
                        AccessRule.of(endpoint.method(), endpoint.path()).isEmpty())
                .isEmpty();
    }

    @Test
    void outsiders_neither_see_nor_change_anything_of_a_customer() {
        var belongings = Belongings.ofLi();
        var before = state(belongings);
        var softly = new SoftAssertions();
        outsiders()
                .forEach((role, caller) ->
                        endpoints.forEach(endpoint -> tried(endpoint, role, caller, belongings, softly)));
        softly.assertAll();
        assertThat(state(belongings)).isEqualTo(before);
    }

    @Test
    void outsiders_who_do_no_service_know_nothing_of_a_service_request() {
        var belongings = Belongings.withServiceRequest();
        var softly = new SoftAssertions();
        outsiders().forEach((role, caller) -> {
            if (!role.equals("service")) {
                endpoints.stream()
                        .filter(endpoint -> endpoint.path().startsWith("/api/service-requests"))
                        .forEach(endpoint -> tried(endpoint, role, caller, belongings, softly));
            }
        });
        softly.assertAll();
    }

    @Test
    void those_whose_it_is_see_it() {
        var belongings = Belongings.ofLi();
        var path = "/api/customers/" + belongings.customer().id();
        for (var insider : List.of("li", "manager", "director", "admin")) {
            World.as(insider).get(path).expect(200);
            World.as(insider).get(path + "/shares").expect(200);
            assertThat(belongings.knows(World.as(insider)
                            .get(
                                    "/api/customers?limit=200&%s",
                                    query("search", belongings.customer().name()))
                            .body()))
                    .as(insider)
                    .isTrue();
        }
    }

    @Test
    void outsiders_do_not_count_it_either() {
        var name = "独此一家" + UUID.randomUUID();
        World.as("li").post("/api/customers", Customers.named(name)).expect(201);
        var search = query("search", name);

        assertThat(total(World.as("li"), search)).isEqualTo(1);
        assertThat(outsiders().values())
                .allSatisfy(outsider -> assertThat(total(outsider, search)).isZero());
    }

    @Test
    void nobody_else_is_told_over_the_live_connection() throws Exception {
        var heard = new ArrayList<Heard>();
        var connections = new ArrayList<Live>();
        for (var outsider : outsiders().values()) {
            var live = Live.of(outsider);
            connections.add(live);
            for (var destination : List.of(Live.ALERTS, Live.INBOX, Live.TASKS)) {
                heard.add(live.subscribe(destination, Map.of("last-id", "")));
            }
        }
        try (var li = Live.of(World.as("li"))) {
            var own = li.alerts();
            var customer = Journey.of("li");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !own.about(customer.name()).isEmpty());
            assertThat(heard)
                    .allSatisfy(each -> assertThat(each.messages())
                            .noneMatch(message -> message.body().toString().contains(customer.name())
                                    || message.body().toString().contains(customer.id())));
            for (var destination : List.of(
                    "/user/li/queue/notifications", "/user/queue/customers", "/topic/customers/" + customer.id())) {
                try (var stranger = Live.of(World.as("wang"))) {
                    assertThat(stranger.refusalOf(destination)).isNotNull();
                }
            }
        } finally {
            connections.forEach(Live::close);
        }
    }

    private static long total(Caller caller, String search) {
        return caller.get("%s", "/api/customers/count?" + search)
                .expect(200)
                .body()
                .path("total")
                .asLong();
    }

    private static void tried(
            Endpoint endpoint, String role, Caller caller, Belongings belongings, SoftAssertions softly) {
        var rule = AccessRule.of(endpoint.method(), endpoint.path()).orElseThrow();
        var name = "%s as %s".formatted(endpoint.name(), role);
        if (rule == AccessRule.DEMO || (rule == AccessRule.SERVING && role.equals("service"))) {
            return;
        }
        if (endpoint.method().equals("GET")) {
            asked(endpoint, caller, belongings).forEach(answer -> {
                softly.assertThat(belongings.knows(answer.body()))
                        .as(name + " says nothing of it")
                        .isFalse();
                allowed(rule, role)
                        .ifPresent(wanted ->
                                softly.assertThat(answer.status()).as(name).isIn(wanted));
            });
        } else if (rule != AccessRule.OPEN && !(rule == AccessRule.STEERING && rule.isFor(role))) {
            var answer = caller.send(
                    endpoint.method(), endpoint.filled(belongings.variables()), belongings.body(endpoint.name()));
            softly.assertThat(answer.status()).as(name).isIn(NOTHING_DONE);
        }
    }

    private static Optional<List<Integer>> allowed(AccessRule rule, String role) {
        if (!rule.isFor(role)) {
            return Optional.of(List.of(403));
        }
        return rule == AccessRule.HIDDEN ? Optional.of(NOT_FOUND) : Optional.empty();
    }

    /** Without a filter, and with each of them so as to find it. */
    private static Stream<Answer> asked(Endpoint endpoint, Caller caller, Belongings belongings) {
        var path = endpoint.filled(belongings.variables());
        var filters = endpoint.queries().stream()
                .filter(parameter -> !parameter.equals("cursor"))
                .map(parameter -> "?" + query(parameter, wanted(endpoint, parameter, belongings)));
        return Stream.concat(Stream.of(""), filters).map(filter -> caller.get("%s", path + filter));
    }

    private static String wanted(Endpoint endpoint, String parameter, Belongings belongings) {
        var isFormat = parameter.equals("format");
        return isFormat ? (endpoint.path().endsWith("/needs-report") ? "pdf" : "csv") : belongings.wanted(parameter);
    }

    private static String query(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Map<String, Caller> outsiders() {
        var outsiders = new LinkedHashMap<String, Caller>();
        outsiders.put("rep", World.as("wang"));
        outsiders.put("service", World.as("service"));
        outsiders.put("marketing", People.caller("market", "marketing", ""));
        var manager = People.caller("elsewhere", "manager", "");
        outsiders.put("manager", manager);
        outsiders.put("rep of another team", People.caller("far", "rep", People.team("别处", "", manager.username())));
        return outsiders;
    }

    private static String state(Belongings belongings) {
        return Rows.first("""
                select jsonb_build_object('customer', to_jsonb(c),
                    'interactions', (select count(*) from interaction where customer_id = c.id),
                    'milestones', (select jsonb_agg(to_jsonb(m) order by m.id) from milestone m where m.customer_id = c.id),
                    'purchases', (select count(*) from purchase where customer_id = c.id),
                    'shares', (select count(*) from customer_share where customer_id = c.id),
                    'contacts', (select jsonb_agg(to_jsonb(p) order by p.id) from contact p where p.customer_id = c.id),
                    'requests', (select count(*) from service_request where customer_id = c.id),
                    'tasks', (select jsonb_agg(jsonb_build_array(t.key, t.state, t.assignee) order by t.key) from task t where t.customer_id = c.id),
                    'read', (select count(*) from notification where customer_id = c.id and read_at is not null),
                    'handovers', (select count(*) from work_handover where from_username = 'li'))::text
                from customer c where c.id = ?::uuid""", belongings.customer().id());
    }
}
