package io.relance.web;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import tools.jackson.databind.JsonNode;

/** What arrived on one subscription, in order. */
final class Heard implements StompFrameHandler {

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final AtomicInteger lost = new AtomicInteger();

    List<Message> messages() {
        return List.copyOf(messages);
    }

    /** How often it was said that what was missed could not be replayed. */
    int lost() {
        return lost.get();
    }

    List<Message> about(String customer) {
        return messages.stream()
                .filter(message -> message.body().path("title").asString().contains(customer))
                .toList();
    }

    /** The kinds of the alerts of one task. */
    List<String> kindsOf(JsonNode task) {
        var link = "/tasks/" + task.path("key").asString();
        return messages.stream()
                .map(Message::body)
                .filter(alert -> alert.path("link").asString().equals(link))
                .map(alert -> alert.path("kind").asString())
                .toList();
    }

    @Override
    public Type getPayloadType(StompHeaders headers) {
        return byte[].class;
    }

    @Override
    public void handleFrame(StompHeaders headers, @Nullable Object payload) {
        if ("false".equals(headers.getFirst("recovered"))) {
            lost.incrementAndGet();
            return;
        }
        messages.add(new Message(headers.getFirst("last-id"), Answer.JSON.readTree(text(payload))));
    }

    static String text(@Nullable Object payload) {
        return payload instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "";
    }

    /** @param lastId what a subscription names to get what came after this message */
    record Message(@Nullable String lastId, JsonNode body) {}
}
