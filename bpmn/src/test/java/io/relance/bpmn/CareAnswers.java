package io.relance.bpmn;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the building blocks of the care loops answer: what a test said for this customer, or else what the blocks around tasks answer. */
final class CareAnswers {

    static final String FACTS = "relance.customer.facts";
    static final String OCCASION = "relance.care.next-occasion";
    static final String MAIL = "relance.email-customer";
    static final String DUE = "relance.due-date";
    static final String SURVEY = "relance.survey.send";
    static final String GROWTH = "relance.purchase.growth";
    static final String REPURCHASE = "relance.repurchase.trigger";
    static final String PIPELINE = "relance.pipeline.start";
    static final String SERVICE = "relance.service-request.open";
    static final String STATUS = "relance.customer.status";
    static final String WATCH = "relance.care.watch";

    static final Set<String> TYPES =
            Set.of(FACTS, OCCASION, MAIL, DUE, SURVEY, GROWTH, REPURCHASE, PIPELINE, SERVICE, STATUS, WATCH);

    private final Map<String, Map<String, Object>> said = new ConcurrentHashMap<>();

    /** From now on the block answers this for the customer. */
    void say(String customerId, String type, Map<String, Object> answer) {
        said.put(type + " " + customerId, answer);
    }

    Map<String, Object> to(ActivatedJob job) {
        Map<String, Object> answer =
                said.get(job.getType() + " " + job.getVariablesAsMap().get("customerId"));
        return answer == null ? TaskAnswers.to(job) : answer;
    }
}
