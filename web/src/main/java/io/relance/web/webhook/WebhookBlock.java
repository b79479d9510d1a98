package io.relance.web.webhook;

import io.relance.process.Block;
import io.relance.process.BpmnError;
import io.relance.process.Job;
import io.relance.process.Options;
import io.relance.refusal.InvalidInput;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The building block {@code relance.webhook}: posts JSON to a host that the settings allow. At least once; the header
 * Idempotency-Key is the same for each attempt. What is not allowed, or what the other side does not take, is the BPMN
 * error {@code webhook-refused}; a redirect is not followed and counts as refused. What may pass, and silence, is tried again.
 */
@Component
class WebhookBlock implements Block<WebhookBlock.Input, WebhookBlock.Output> {

    private static final String REFUSED = "webhook-refused";

    private final Posts posts;
    private final WebhookSettings settings;
    private final JsonMapper json;

    WebhookBlock(Posts posts, WebhookSettings settings, JsonMapper json) {
        this.posts = posts;
        this.settings = settings;
        this.json = json;
    }

    record Input(String url, JsonNode body, @Nullable String secret) {}

    record Output(int status) {}

    @Override
    public String type() {
        return "relance.webhook";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Map<String, Options> options() {
        return Map.of("secret", Options.of(settings.secrets().keySet()));
    }

    @Override
    public boolean actsInTransaction() {
        return false;
    }

    @Override
    public Mono<Output> handle(Input input, Job job) {
        return Mono.defer(() -> post(input, job))
                .onErrorMap(PostFailure.Forbidden.class, refused -> refused(input, refused))
                .onErrorMap(PostFailure.NoAnswer.class, away -> new WebhookFailure(String.valueOf(away.getMessage())))
                .map(answer -> judge(answer, input));
    }

    private Mono<PostAnswer> post(Input input, Job job) {
        var body = json.writeValueAsBytes(input.body());
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("Idempotency-Key", "job-" + job.key());
        if (input.secret() != null) {
            headers.set(Signature.HEADER, Signature.of(body, secret(input.secret())));
        }
        return posts.post(posts.allowed(), parsed(input.url()), headers, body);
    }

    private static BpmnError refused(Input input, PostFailure.Forbidden why) {
        return new BpmnError(
                REFUSED, "The settings relance.webhook do not allow calls to " + input.url() + ": " + why.getMessage());
    }

    private String secret(String name) {
        var secret = settings.secrets().get(name);
        if (secret == null) {
            throw InvalidInput.in(
                    "secret",
                    "not-an-option",
                    String.join(", ", settings.secrets().keySet()));
        }
        return secret;
    }

    private static URI parsed(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw new BpmnError(REFUSED, url + " is no web address.");
        }
    }

    private static Output judge(PostAnswer answer, Input input) {
        var said = input.url() + " answered " + answer.status() + ".";
        return switch (answer.meaning()) {
            case TAKEN -> new Output(answer.status());
            case LATER -> throw new WebhookFailure(said);
            case NEVER, GONE -> throw new BpmnError(REFUSED, said);
        };
    }
}
