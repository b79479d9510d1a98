package io.relance.template;

import io.relance.identity.Role;
import io.relance.identity.Users;
import io.relance.notification.BrokenTemplate;
import io.relance.notification.Fact;
import io.relance.notification.Kinds;
import io.relance.notification.Notifier;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Takes note of words that failed, and tells the administrators: once for each version, however many nodes it fails on. */
@Component
class BrokenTemplates {

    private final TemplateVersions versions;
    private final Users users;
    private final Notifier notifier;
    private final TransactionalOperator transaction;

    BrokenTemplates(TemplateVersions versions, Users users, Notifier notifier, TransactionalOperator transaction) {
        this.versions = versions;
        this.users = users;
        this.notifier = notifier;
        this.transaction = transaction;
    }

    Mono<Void> report(BrokenTemplate broken) {
        return versions.broken(broken).flatMap(this::tell).as(transaction::transactional);
    }

    private Mono<Void> tell(TemplateVersion version) {
        return users.withRole(Role.ADMINISTRATOR)
                .collectList()
                .flatMap(administrators -> notifier.tell(fact(version), administrators));
    }

    private static Fact fact(TemplateVersion version) {
        var name = version.kind() + "/" + version.language();
        return new Fact(
                "template-broken:" + name + "/" + version.version(),
                Kinds.TEMPLATE_BROKEN.code(),
                "/templates/" + name,
                null,
                null,
                Map.of(
                        "templateKind", version.kind(),
                        "templateLanguage", version.language(),
                        "templateVersion", version.version(),
                        "savedBy", version.savedBy(),
                        "problem", String.valueOf(version.problem())));
    }
}
