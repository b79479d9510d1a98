package io.relance.web;

import java.util.Map;
import java.util.Optional;

/** Who gets what from an endpoint. One that has no rule here fails the test: whoever adds it says whose it is. */
enum AccessRule {
    /** There in the demo only, for everybody. */
    DEMO,
    /** Says nothing of customers, or only of what is the caller's own. */
    OPEN,
    /** A list: each sees what is theirs in it. */
    FILTERED,
    /** About one thing: 404 for whom it is not. */
    HIDDEN,
    /** As {@link #HIDDEN}, but whoever does service takes a request of any customer down. */
    SERVING,
    /** 403 for all but managers, directors and administrators; managers see what is of their teams. */
    STEERING,
    /** 403 for all but directors and administrators. */
    SEEING_ALL,
    /** 403 for all but administrators. */
    ADMINISTERING;

    private static final Map<String, AccessRule> RULES = Map.ofEntries(
            Map.entry("GET /api/session", OPEN),
            Map.entry("POST /api/session", OPEN),
            Map.entry("DELETE /api/session", OPEN),
            Map.entry("DELETE /api/session/all", OPEN),
            Map.entry("POST /api/session/password", OPEN),
            Map.entry("GET /api/tokens", OPEN),
            Map.entry("POST /api/tokens", OPEN),
            Map.entry("DELETE /api/tokens/{id}", OPEN),
            Map.entry("GET /api/users", OPEN),
            Map.entry("GET /api/teams", OPEN),
            Map.entry("GET /api/lists", OPEN),
            Map.entry("GET /api/staff", OPEN),
            Map.entry("GET /api/users/{username}", HIDDEN),
            Map.entry("POST /api/users/{username}/handover", HIDDEN),
            Map.entry("GET /api/users/{username}/handover", HIDDEN),
            Map.entry("POST /api/users", ADMINISTERING),
            Map.entry("PUT /api/users/{username}", ADMINISTERING),
            Map.entry("POST /api/users/{username}/password", ADMINISTERING),
            Map.entry("POST /api/teams", ADMINISTERING),
            Map.entry("PUT /api/teams/{id}", ADMINISTERING),
            Map.entry("DELETE /api/teams/{id}", ADMINISTERING),
            Map.entry("GET /api/audit", ADMINISTERING),
            Map.entry("GET /api/customers", FILTERED),
            Map.entry("POST /api/customers", OPEN),
            Map.entry("GET /api/customers/count", FILTERED),
            Map.entry("GET /api/customers/duplicates", FILTERED),
            Map.entry("GET /api/customers/export", FILTERED),
            Map.entry("POST /api/customers/imports", OPEN),
            Map.entry("POST /api/customers/imports/preview", OPEN),
            Map.entry("GET /api/customers/imports/{id}/rejected", FILTERED),
            Map.entry("GET /api/tasks", FILTERED),
            Map.entry("POST /api/tasks", OPEN),
            Map.entry("GET /api/pipelines", FILTERED),
            Map.entry("GET /api/service-requests", FILTERED),
            Map.entry("POST /api/service-requests", SERVING),
            Map.entry("GET /api/notifications", FILTERED),
            Map.entry("GET /api/notifications/unread-count", OPEN),
            Map.entry("POST /api/notifications/read-all", OPEN),
            Map.entry("POST /api/notifications/seen", OPEN),
            Map.entry("GET /api/preferences", OPEN),
            Map.entry("PUT /api/preferences", OPEN),
            Map.entry("GET /api/preferences/addresses", OPEN),
            Map.entry("PUT /api/preferences/addresses", OPEN),
            Map.entry("GET /api/deliveries", STEERING),
            Map.entry("POST /api/deliveries/{id}/retry", STEERING),
            Map.entry("GET /api/deliveries/suppressions", SEEING_ALL),
            Map.entry("DELETE /api/deliveries/suppressions/{id}", SEEING_ALL),
            Map.entry("POST /api/product-upgrades", STEERING),
            Map.entry("GET /api/product-upgrades", STEERING),
            Map.entry("GET /api/templates", STEERING),
            Map.entry("GET /api/templates/{kind}/{language}", STEERING),
            Map.entry("PUT /api/templates/{kind}/{language}", STEERING),
            Map.entry("DELETE /api/templates/{kind}/{language}", STEERING),
            Map.entry("POST /api/templates/preview", STEERING),
            Map.entry("GET /api/process-definitions", STEERING),
            Map.entry("POST /api/process-definitions", STEERING),
            Map.entry("GET /api/process-definitions/{key}/xml", STEERING),
            Map.entry("GET /v2/topology", STEERING),
            Map.entry("POST /v2/deployments", STEERING),
            Map.entry("POST /v2/process-instances", STEERING),
            Map.entry("GET /api/demo/clock", DEMO),
            Map.entry("POST /api/demo/clock", DEMO),
            Map.entry("GET /api/demo/mails", DEMO));

    /** Whatever is below one customer, task, pipeline, request or alert is hidden with it. */
    private static final Map<String, AccessRule> BELOW = Map.of(
            "/api/customers/{id}", HIDDEN,
            "/api/tasks/{key}", HIDDEN,
            "/api/pipelines/{id}", HIDDEN,
            "/api/service-requests/{id}", HIDDEN,
            "/api/notifications/{id}", HIDDEN);

    static Optional<AccessRule> of(String method, String path) {
        return Optional.ofNullable(RULES.get(method + " " + path))
                .or(() -> BELOW.entrySet().stream()
                        .filter(rule -> path.equals(rule.getKey()) || path.startsWith(rule.getKey() + "/"))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    boolean isFor(String role) {
        return switch (this) {
            case DEMO, OPEN, FILTERED, HIDDEN, SERVING -> true;
            case STEERING -> !role.startsWith("rep") && !role.equals("service") && !role.equals("marketing");
            case SEEING_ALL -> role.equals("director") || role.equals("administrator");
            case ADMINISTERING -> role.equals("administrator");
        };
    }
}
