package io.relance.web.webhook;

import io.relance.process.Block;
import io.relance.process.BpmnError;
import io.relance.process.Job;
import io.relance.process.Options;
import io.relance.refusal.InvalidInput;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The building block {@code relance.webhook}: posts JSON to a host that the settings allow. At least once; the header
 * Idempotency-Key is the same for each attempt. What is not allowed, or what the other side does not take, is the BPMN
 * error {@code webhook-refused}; a redirect is not followed and counts as refused. Failures and silence are tried again.
 */
@Component
class WebhookBlock implements Block<WebhookBlock.Input, WebhookBlock.Output> {

    private static final String REFUSED = "webhook-refused";

    private final WebhookSettings settings;
    private final JsonMapper json;
    private final WebClient client = WebClient.create();

    WebhookBlock(WebhookSettings settings, JsonMapper json) {
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
        return Mono.fromSupplier(() -> request(input, job))
                .flatMap(request -> request.exchangeToMono(WebhookBlock::status))
                .timeout(settings.patience())
                .onErrorMap(TimeoutException.class, late -> new WebhookFailure("no answer from " + input.url() + "."))
                .onErrorMap(
                        WebClientRequestException.class, away -> new WebhookFailure(String.valueOf(away.getMessage())))
                .map(status -> judge(status, input));
    }

    private WebClient.RequestHeadersSpec<?> request(Input input, Job job) {
        var body = json.writeValueAsBytes(input.body());
        var request = client.post()
                .uri(target(input.url()))
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", "job-" + job.key())
                .bodyValue(body);
        return input.secret() == null
                ? request
                : request.header(Signature.HEADER, Signature.of(body, secret(input.secret())));
    }

    private URI target(String url) {
        var target = parsed(url);
        if (!settings.allows(target)) {
            throw new BpmnError(REFUSED, "The setting relance.webhook.hosts does not allow calls to " + url + ".");
        }
        return target;
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

    private static Mono<HttpStatusCode> status(ClientResponse response) {
        return response.releaseBody().thenReturn(response.statusCode());
    }

    private static Output judge(HttpStatusCode status, Input input) {
        if (status.is5xxServerError()) {
            throw new WebhookFailure(input.url() + " answered " + status.value() + ".");
        }
        if (!status.is2xxSuccessful()) {
            throw new BpmnError(REFUSED, input.url() + " answered " + status.value() + ".");
        }
        return new Output(status.value());
    }
}
