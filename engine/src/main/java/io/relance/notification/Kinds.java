package io.relance.notification;

import static io.relance.notification.Grouping.CUSTOMER;
import static io.relance.notification.Grouping.KIND;
import static io.relance.notification.Grouping.PLACE;
import static io.relance.notification.Grouping.SERVICE_REQUEST;
import static io.relance.notification.Grouping.TASK;
import static io.relance.notification.Kind.Ending.CONTRACT_SIGNED;
import static io.relance.notification.Kind.Ending.CONVERSATION_RECORDED;
import static io.relance.notification.Kind.Ending.INCIDENT_RESOLVED;
import static io.relance.notification.Kind.Ending.NONE;
import static io.relance.notification.Kind.Ending.SERVICE_REQUEST_CLOSED;
import static io.relance.notification.Kind.Urgency.CRITICAL;
import static io.relance.notification.Kind.Urgency.CRITICAL_WHEN_URGENT;
import static io.relance.notification.Kind.Urgency.NORMAL;
import static java.util.stream.Collectors.toMap;

import io.relance.notification.Kind.Ending;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** The kinds of alerts that are known, in the order in which people read them. Any other, that a model makes up, is {@link #OTHER}. */
public final class Kinds {

    /** Tells who looks after the words that they failed. */
    public static final Kind TEMPLATE_BROKEN = told("template-broken", KIND);

    /** Every kind that is not known here; it is told in general words. */
    static final Kind OTHER = told("other", TASK);

    static final Kind INCIDENT =
            new Kind("incident", CRITICAL, EnumSet.allOf(Outlet.class), PLACE, false, INCIDENT_RESOLVED);

    /** Nobody chooses anything about it here: who wants a digest says at what time. It is no line of the inbox. */
    static final Kind DIGEST = new Kind("digest", NORMAL, Set.of(Outlet.MAIL), KIND, false, NONE);

    private static final List<Kind> CHOSEN = List.of(
            work("task-opened", NORMAL),
            work("task-reassigned", NORMAL),
            work("task-due-in-a-day", NORMAL),
            work("task-due-in-three-hours", NORMAL),
            work("task-due-in-ten-minutes", NORMAL),
            work("task-overdue", NORMAL),
            work("task-urged", CRITICAL),
            new Kind("task-escalated", CRITICAL, EnumSet.allOf(Outlet.class), TASK, false, NONE),
            told("handed-over", CUSTOMER),
            told("work-handed-over", KIND),
            told("customer-shared", CUSTOMER),
            told("care-due", TASK),
            told("renewal-due", TASK, CONTRACT_SIGNED),
            told("contract-lapsed", CUSTOMER, CONTRACT_SIGNED),
            told("decision-point", CUSTOMER),
            told("record-missing", CUSTOMER, CONVERSATION_RECORDED),
            told("follow-up-briefing", CUSTOMER, CONVERSATION_RECORDED),
            told("needs-report", CUSTOMER),
            told("contact-due", TASK, CONVERSATION_RECORDED),
            told("contact-too-much", CUSTOMER),
            told("customer-silent", CUSTOMER, CONVERSATION_RECORDED),
            told("comparison-wanted", CUSTOMER),
            told("decision-maker-changed", CUSTOMER),
            told("growth", CUSTOMER),
            told("repurchase-due", TASK),
            told("referral-due", TASK),
            told("contact-check-due", TASK),
            told("greeting-due", TASK),
            told("survey-low-score", CUSTOMER),
            told("survey-answered", CUSTOMER),
            new Kind(
                    "service-request-opened",
                    CRITICAL_WHEN_URGENT,
                    EnumSet.allOf(Outlet.class),
                    SERVICE_REQUEST,
                    false,
                    SERVICE_REQUEST_CLOSED),
            told("service-request-overdue", SERVICE_REQUEST, SERVICE_REQUEST_CLOSED),
            told("weekly-brief", KIND),
            TEMPLATE_BROKEN,
            told("model-warned", KIND),
            INCIDENT,
            OTHER);

    private static final Map<String, Kind> BY_CODE = CHOSEN.stream().collect(toMap(Kind::code, Function.identity()));

    private Kinds() {}

    /** Those that people choose channels for, the last standing for all that is not named. */
    public static List<Kind> chosen() {
        return CHOSEN;
    }

    /** What a model may tell people of, and know how it is told. */
    public static List<String> codes() {
        return CHOSEN.stream().map(Kind::code).toList();
    }

    /** The codes of those that have words of their own. */
    static List<String> worded() {
        return CHOSEN.stream()
                .filter(kind -> !kind.equals(OTHER))
                .map(Kind::code)
                .toList();
    }

    static Kind of(String code) {
        return code.equals(DIGEST.code()) ? DIGEST : Objects.requireNonNullElse(BY_CODE.get(code), OTHER);
    }

    static boolean isChosen(String code) {
        return BY_CODE.containsKey(code);
    }

    /** The codes of the kinds that are for whoever has the task. */
    static String[] callingToWork() {
        return CHOSEN.stream().filter(Kind::callsToWork).map(Kind::code).toArray(String[]::new);
    }

    /** The codes of the kinds that this makes untrue. */
    static List<String> endedBy(Ending ending) {
        return CHOSEN.stream()
                .filter(kind -> kind.ending() == ending)
                .map(Kind::code)
                .toList();
    }

    private static Kind work(String code, Kind.Urgency urgency) {
        return new Kind(code, urgency, EnumSet.allOf(Outlet.class), TASK, true, NONE);
    }

    private static Kind told(String code, Grouping grouping) {
        return told(code, grouping, NONE);
    }

    /** Chat is for what calls to work, unless somebody wants more there. */
    private static Kind told(String code, Grouping grouping, Ending ending) {
        return new Kind(code, NORMAL, EnumSet.of(Outlet.IN_APP, Outlet.MAIL, Outlet.WEBHOOK), grouping, false, ending);
    }
}
