package io.relance.template;

import io.relance.identity.User;
import io.relance.live.LiveSignals;
import io.relance.notification.Preview;
import io.relance.notification.Previews;
import io.relance.notification.Templates;
import io.relance.refusal.Checks;
import io.relance.refusal.Conflict;
import io.relance.refusal.NotAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * What managers do with the words of alerts. Nothing is saved that cannot be read or says nothing; what is saved is used by every
 * node within a moment.
 */
@Component
public class TemplateDesk {

    /** The topic that says that somebody has saved something. */
    static final String TOPIC = "templates";

    private static final int HISTORY = 50;

    private final TemplateVersions versions;
    private final Templates templates;
    private final Previews previews;
    private final LiveSignals signals;
    private final TransactionalOperator transaction;

    TemplateDesk(
            TemplateVersions versions,
            Templates templates,
            Previews previews,
            LiveSignals signals,
            TransactionalOperator transaction) {
        this.versions = versions;
        this.templates = templates;
        this.previews = previews;
        this.signals = signals;
        this.transaction = transaction;
    }

    /** Every kind in every language. */
    public Mono<List<TemplateState>> all(User viewer) {
        return steers(viewer)
                .then(versions.current().collectList())
                .map(saved -> TemplateName.all()
                        .map(name -> TemplateState.of(name, last(name, saved)))
                        .toList());
    }

    public Mono<Template> one(String kind, String language, User viewer) {
        return steers(viewer).then(named(kind, language)).flatMap(this::read);
    }

    /** Fails with a conflict when somebody else has saved since. */
    public Mono<Template> save(String kind, String language, TemplateEntry entry, User by) {
        return steers(by)
                .then(named(kind, language))
                .delayUntil(name -> proofread(name, entry.checked()))
                .delayUntil(name -> add(name, entry.next(), entry.lines(), by))
                .flatMap(this::read);
    }

    /**
     * Back to the built-in words, which changes nothing where they hold.
     *
     * @param seen the version that the caller has seen; null for whatever there is
     */
    public Mono<Void> reset(String kind, String language, @Nullable Integer seen, User by) {
        return steers(by)
                .then(named(kind, language))
                .zipWhen(name -> versions.of(name, 1).collectList())
                .flatMap(found -> reset(found.getT1(), last(found.getT1(), found.getT2()), seen, by));
    }

    /** Version 0 is what everybody has seen of a template that was never saved. */
    private Mono<Void> reset(TemplateName name, @Nullable TemplateVersion last, @Nullable Integer seen, User by) {
        var version = last == null ? 0 : last.version();
        if (seen != null && seen != version) {
            return Mono.error(new Conflict("Somebody else has saved " + name));
        }
        return last == null || last.text() == null ? Mono.empty() : add(name, version + 1, null, by);
    }

    /** What people would read of a sample; fails as {@link #save} does, and saves nothing. */
    public Mono<Preview> preview(@Nullable String kind, @Nullable String language, @Nullable String text, User viewer) {
        return steers(viewer)
                .then(Mono.fromRunnable(() -> check(kind, language, text)))
                .then(Mono.defer(() -> named(String.valueOf(kind), String.valueOf(language))))
                .map(name -> previews.of(name.kind(), name.language(), TemplateEntry.lines(text)));
    }

    private Mono<Preview> proofread(TemplateName name, TemplateEntry entry) {
        return Mono.fromSupplier(() -> previews.of(name.kind(), name.language(), entry.lines()));
    }

    private Mono<Template> read(TemplateName name) {
        return versions.of(name, HISTORY).collectList().map(saved -> template(name, saved));
    }

    private Template template(TemplateName name, List<TemplateVersion> saved) {
        var last = last(name, saved);
        var builtIn = templates.builtIn(name.kind(), name.language());
        return new Template(
                TemplateState.of(name, last),
                last == null || last.text() == null ? builtIn : last.text(),
                builtIn,
                previews.words(name.kind(), name.language()),
                saved);
    }

    private Mono<Void> add(TemplateName name, int version, @Nullable String text, User by) {
        return versions.add(name, version, text, by.username())
                .switchIfEmpty(Mono.error(() -> new Conflict("Somebody else has saved " + name)))
                .then(signals.afterCommit(TOPIC))
                .as(transaction::transactional);
    }

    private static @Nullable TemplateVersion last(TemplateName name, List<TemplateVersion> current) {
        return current.stream().filter(name::isOf).findFirst().orElse(null);
    }

    private static Mono<TemplateName> named(String kind, String language) {
        return Mono.fromSupplier(() -> TemplateName.of(kind, language));
    }

    private static void check(@Nullable String kind, @Nullable String language, @Nullable String text) {
        new Checks()
                .required("kind", kind)
                .oneOf("kind", kind, Templates.kinds())
                .required("language", language)
                .oneOf("language", language, TemplateName.LANGUAGES)
                .requiredText("text", text, TemplateEntry.LONGEST)
                .orRefuse();
    }

    private static Mono<Void> steers(User user) {
        return user.role().steers()
                ? Mono.empty()
                : Mono.error(() -> new NotAllowed(user.username() + " may not change templates"));
    }
}
