package io.relance.web.live;

import io.relance.notification.InboxChanges.InboxChange;
import io.relance.notification.LiveAlert;
import io.relance.notification.Notification;
import io.relance.stomp.StompMessage;
import io.relance.web.notification.NotificationView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What people hear, as STOMP messages. */
@Component
class LiveMessages {

    /** One for everybody. */
    static final StompMessage CHANGED = StompMessage.json(null, "{\"changed\":true}");

    private final JsonMapper json;
    private final LiveMetrics metrics;

    LiveMessages(JsonMapper json, LiveMetrics metrics) {
        this.json = json;
        this.metrics = metrics;
    }

    StompMessage of(LiveAlert alert) {
        return switch (alert) {
            case LiveAlert.Told told -> told(told.notification(), told.replayed());
            case LiveAlert.NotRecovered lost ->
                StompMessage.notRecovered(
                        lost.lastId() == null ? null : lost.lastId().toString());
        };
    }

    StompMessage of(InboxChange change) {
        return StompMessage.json(null, json.writeValueAsString(change));
    }

    private StompMessage told(Notification notification, boolean replayed) {
        if (replayed) {
            metrics.replayed();
        }
        var view = NotificationView.of(notification);
        return StompMessage.json(view.id().toString(), json.writeValueAsString(view));
    }
}
