package io.relance.care;

import io.relance.calendar.Spread;
import io.relance.calendar.WorkingCalendar;
import io.relance.time.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.threeten.extra.PeriodDuration;

/** When a survey goes out: while the company is open, and not with everybody else's. */
@Component
class SurveyDates {

    private static final Duration SPREAD = Duration.ofHours(4);

    private final WorkingCalendar calendar;
    private final BusinessTime time;

    SurveyDates(WorkingCalendar calendar, BusinessTime time) {
        this.calendar = calendar;
        this.time = time;
    }

    /** @param wanted when the model wants it; half a year or a day from now where it does not say */
    Map<String, Object> details(
            UUID customer, String reason, @Nullable UUID serviceRequestId, @Nullable Instant wanted) {
        var details = new HashMap<String, Object>();
        details.put("reason", reason);
        details.put("dueAt", moment(customer, wanted == null ? usual(reason) : wanted));
        if (serviceRequestId != null && reason.equals("service")) {
            details.put("serviceRequestId", serviceRequestId);
        }
        return details;
    }

    private Instant usual(String reason) {
        var wait = reason.equals("half-year") ? Period.ofMonths(6) : Period.ofDays(1);
        return time.now().atZone(time.zone()).plus(wait).toInstant();
    }

    private String moment(UUID customer, Instant wanted) {
        var later = Spread.of(SPREAD, customer.toString());
        return calendar.plus(wanted, PeriodDuration.of(later)).toString();
    }
}
