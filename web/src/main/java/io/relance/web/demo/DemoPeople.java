package io.relance.web.demo;

import io.relance.identity.People;
import io.relance.identity.People.NewUser;
import io.relance.identity.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The people of the demo: two reps in the manager's team, a director, an administrator, service. */
@Component
@Profile(DemoApplication.PROFILE)
class DemoPeople {

    static final String PASSWORD = "relance-demo";

    private final People people;

    DemoPeople(People people) {
        this.people = people;
    }

    /** Those who are there already stay as they are. */
    Mono<Void> arrive() {
        return people.team("华东销售一组")
                .delayUntil(team -> Flux.fromIterable(everybody(team)).concatMap(people::add))
                .flatMap(team -> people.leads("manager", team));
    }

    private static List<NewUser> everybody(UUID team) {
        return List.of(
                person("admin", "系统管理员", Role.ADMINISTRATOR, null),
                person("director", "陈总监", Role.DIRECTOR, null),
                person("manager", "赵经理", Role.MANAGER, team),
                person("li", "李明", Role.REP, team),
                person("wang", "王芳", Role.REP, team),
                person("service", "周客服", Role.SERVICE, null));
    }

    private static NewUser person(String username, String name, Role role, @Nullable UUID team) {
        return new NewUser(username, name, username + "@relance.example", role, team, "zh-CN", PASSWORD);
    }
}
