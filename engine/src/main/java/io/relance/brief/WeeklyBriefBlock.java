package io.relance.brief;

import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.notification.Fact;
import io.relance.notification.Notifier;
import io.relance.process.Block;
import io.relance.process.Job;
import java.util.List;
import java.util.Map;
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
                .flatMapMany(found -> readers().concatMap(reader -> tell(job.key(), reader, found)))
                .then();
    }

    private Flux<User> readers() {
        return users.withRole(Role.REP).concatWith(users.withRole(Role.MANAGER));
    }

    private Mono<Void> tell(long job, User reader, Map<String, Brief> found) {
        var brief = found.get(reader.username());
        return brief == null ? Mono.empty() : notifier.tell(fact(job, brief), List.of(reader));
    }

    private static Fact fact(long job, Brief brief) {
        return new Fact("job:" + job, "weekly-brief", "/tasks", null, null, brief.details());
    }

    record Input() {}
}
