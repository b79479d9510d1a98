package io.relance.notification;

import java.util.UUID;

/** Which alerts lie together in the inbox: those of a task, of a customer, of a service request, of a place in a model, or of a kind. */
enum Grouping {
    TASK,
    CUSTOMER,
    SERVICE_REQUEST,
    PLACE,
    KIND;

    /** A fact that does not say what its kind is grouped by lies with what it does say. */
    String keyOf(Fact fact) {
        return switch (this) {
            case TASK -> fact.taskKey() == null ? CUSTOMER.keyOf(fact) : "task:" + fact.taskKey();
            case CUSTOMER -> fact.customerId() == null ? KIND.keyOf(fact) : customer(fact.customerId());
            case SERVICE_REQUEST ->
                fact.details().get("requestNumber") instanceof String number
                        ? serviceRequest(number)
                        : TASK.keyOf(fact);
            case PLACE -> fact.details().get("place") instanceof String place ? place : fact.key();
            case KIND -> "kind:" + fact.kind();
        };
    }

    static String customer(UUID id) {
        return "customer:" + id;
    }

    static String serviceRequest(String number) {
        return "service-request:" + number;
    }
}
