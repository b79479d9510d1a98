package io.relance.web.deployment;

import static java.util.stream.Collectors.joining;

import io.relance.deployment.Deployment;
import io.relance.identity.User;
import io.relance.notification.Fact;
import io.relance.notification.Notifier;
import io.relance.notification.Wording;
import io.relance.process.Deployed.DeployedModel;
import io.relance.refusal.FieldError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells whoever deployed from Camunda Modeler what hardly runs as meant: the answer has no place for it, so it goes to the log and
 * to the inbox. The deployment stands, whatever becomes of that.
 */
@Component
class ModelWarnings {

    private static final Logger log = LoggerFactory.getLogger(ModelWarnings.class);

    private final Notifier notifier;
    private final MessageSource texts;

    ModelWarnings(Notifier notifier, MessageSource texts) {
        this.notifier = notifier;
        this.texts = texts;
    }

    Mono<Void> tell(Deployment deployment, User by) {
        if (deployment.warnings().isEmpty()) {
            return Mono.empty();
        }
        log.warn("{} deployed {} with warnings: {}", by.username(), files(deployment), deployment.warnings());
        return notifier.tell(fact(deployment), List.of(by)).onErrorResume(DataAccessException.class, this::untold);
    }

    private Mono<Void> untold(DataAccessException failure) {
        log.warn("The warnings of a deployment could not be told: {}", failure.toString());
        return Mono.empty();
    }

    private Fact fact(Deployment deployment) {
        var warnings = deployment.warnings().stream().map(this::sentence).toList();
        return new Fact(
                "deployment:" + deployment.deployed().key() + ":warned",
                "model-warned",
                "/",
                null,
                null,
                Map.of("files", files(deployment), "warnings", warnings));
    }

    private static String files(Deployment deployment) {
        return deployment
                .deployed()
                .models()
                .map(DeployedModel::resource)
                .distinct()
                .collect(joining(", "));
    }

    private Wording sentence(FieldError warning) {
        return new Wording(text(warning, Locale.SIMPLIFIED_CHINESE), text(warning, Locale.ENGLISH));
    }

    private String text(FieldError warning, Locale locale) {
        var key = "field." + warning.code();
        return String.valueOf(texts.getMessage(key, warning.arguments().toArray(), key, locale));
    }
}
