package io.relance.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What can befall a customer, and where it stands. The names of columns and the details are SQL over the table with the alias {@code x};
 * every table has an index by customer and moment, so that a page reads as many rows of each as it is long.
 */
public enum Kind {
    REGISTERED("customer", "id", "created_at", "null", """
            'number', x.number, 'name', x.name, 'source', x.source"""),
    INTERACTION("interaction", "id", "occurred_at", "recorded_by", """
            'channel', x.channel, 'participants', x.participants, 'summary', x.summary, 'feedback', x.feedback, 'outcome', x.outcome,
            'status', x.status, 'nextAction', x.next_action, 'nextActionDueAt', x.next_action_due_at,
            'nextActionAssignee', x.next_action_assignee"""),
    TASK("task", "lpad(x.key::text, 20, '0')", "closed_at", "completed_by", """
            'name', x.name, 'processId', x.process_id, 'elementId', x.element_id, 'assignee', x.assignee, 'dueAt', x.due_at""") {
        @Override
        String condition() {
            return "x.state = 'completed'";
        }

        @Override
        String order() {
            return "key";
        }
    },
    STATUS("customer_change", "id", "changed_at", "changed_by", """
            'field', x.field, 'before', x.before, 'after', x.after""") {
        @Override
        String condition() {
            return "x.field in ('status', 'grade')";
        }
    },
    CONTRACT("contract", "id", "signed_at", "null", """
            'number', x.number, 'amount', x.amount, 'effectiveOn', x.effective_on, 'endsOn', x.ends_on"""),
    PURCHASE("purchase", "id", "purchased_on", "recorded_by", """
            'product', x.product, 'quantity', x.quantity, 'amount', x.amount, 'note', x.note""") {
        @Override
        boolean isOfADay() {
            return true;
        }
    },
    MILESTONE("milestone", "id", "reached_on", "noted_by", "'title', x.title, 'remark', x.remark") {
        @Override
        boolean isOfADay() {
            return true;
        }
    },
    SERVICE_REQUEST("service_request", "id", "opened_at", "opened_by", """
            'number', x.number, 'kind', x.kind, 'subject', x.subject, 'status', x.status, 'resolution', x.resolution"""),
    CARE_VISIT("care_visit", "id", "recorded_at", "recorded_by", """
            'satisfaction', x.satisfaction, 'feedback', x.feedback, 'improvement', x.improvement, 'newNeeds', x.new_needs"""),
    VISIT_REPORT("visit_report", "id", "recorded_at", "recorded_by", """
            'report', x.report, 'improvements', x.improvements"""),
    SURVEY_SENT("survey", "id", "sent_at", "null", "'reason', x.reason"),
    SURVEY_ANSWERED(
            "survey", "id", "answered_at", "null", "'reason', x.reason, 'score', x.score, 'comment', x.comment") {
        @Override
        String condition() {
            return "x.answered_at is not null";
        }
    },
    REFERRAL("referral", "id", "recorded_at", "recorded_by", """
            'outcome', x.outcome, 'referredName', x.referred_name, 'reward', x.reward"""),
    GIFT("greeting_gift", "id", "recorded_at", "recorded_by", "'done', x.done, 'remark', x.remark"),
    LETTER("delivery", "id", "sent_at", "null", "'subject', x.subject, 'letter', x.kind") {
        @Override
        String condition() {
            return "x.customer_id is not null and x.notification_id is null and x.state = 'sent'";
        }
    },
    ATTACHMENT("attachment", "id", "uploaded_at", "uploaded_by", """
            'name', x.name, 'size', x.size, 'mediaType', x.media_type, 'interactionId', x.interaction_id"""),
    HANDOVER("customer_handover", "id", "handed_at", "handed_by", "'from', x.from_username, 'to', x.to_username");

    private final String table;
    private final String id;
    private final String moment;
    private final String by;
    private final String details;

    Kind(String table, String id, String moment, String by, String details) {
        this.table = table;
        this.id = id.equals("id") ? "x.id::text" : id;
        this.moment = moment;
        this.by = by.equals("null") ? "null::text" : "x." + by;
        this.details = details;
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Kind::code).toList();
    }

    public static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String condition() {
        return "true";
    }

    String order() {
        return "id";
    }

    /** Whether it is known on which day it was, and no more; the query then asks for the {@code zone} in which the day begins. */
    boolean isOfADay() {
        return false;
    }

    private String at() {
        return isOfADay() ? "(x." + moment + "::timestamp at time zone :zone)" : "x." + moment;
    }

    /** What the index can start from. */
    private String notAfter() {
        return "x." + moment + (isOfADay() ? " <= (:at at time zone :zone)::date" : " <= :at");
    }

    /** The newest of this kind after a position: the index gives them in this order, and the scan ends with the page. */
    String branch() {
        return "(select '%s' kind, %s id, %s at, %s by, jsonb_build_object(%s) details from %s x where x.%s = :customer and %s and %s and (%s < :at or %s collate \"C\" < :id) order by x.%s desc, x.%s desc limit :limit)"
                .formatted(
                        code(),
                        id,
                        at(),
                        by,
                        details,
                        table,
                        customerColumn(),
                        condition(),
                        notAfter(),
                        at(),
                        id,
                        moment,
                        order());
    }

    private String customerColumn() {
        return this == REGISTERED ? "id" : "customer_id";
    }
}
