package io.relance.brief;

import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.notification.Fact;
import io.relance.notification.Notice;
import io.relance.notification.Notifier;
import io.relance.process.Block;
import io.relance.process.Job;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.weekly-brief}: tells every rep and manager what is at risk with them or in their team (T2).
 * Whoever has nothing to hear hears nothing. A job that is repeated tells nobody twice.
 */
@Component
class WeeklyBriefBlock implements Block<WeeklyBriefBlock.Input, Void> {

    private final Risks risks;
    private final Users users;
    private final Notifier notifier;

    WeeklyBriefBlock(Risks risks, Users users, Notifier notifier) {
        this.risks = risks;
        this.users = users;
        this.notifier = notifier;
    }

    @Override
    public String type() {
        return "relance.weekly-brief";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Mono<Void> handle(Input input, Job job) {
        return risks.byViewer()
                .flatMap(found -> readers()
                        .filter(reader -> found.containsKey(reader.username()))
                        .map(reader -> notice(job.key(), reader, found))
                        .collectList())
                .flatMap(notifier::tellMany);
    }

    /** A large company is told in portions. */
    @Override
    public boolean actsInTransaction() {
        return false;
    }

    private Flux<User> readers() {
        return users.withRole(Role.REP).concatWith(users.withRole(Role.MANAGER));
    }

    private static Notice notice(long job, User reader, Map<String, Brief> found) {
        return new Notice(fact(job, Objects.requireNonNull(found.get(reader.username()))), reader);
    }

    private static Fact fact(long job, Brief brief) {
        return new Fact("job:" + job, "weekly-brief", "/tasks", null, null, brief.details());
    }

    record Input() {}
}
