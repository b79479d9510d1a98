package io.relance.identity;

import io.relance.identity.People.NewUser;
import io.relance.loop.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets a new installation have somebody who can sign in: the administrator that the configuration names, while there is nobody else. */
@Component
@EnableConfigurationProperties(AdministratorSettings.class)
class FirstAdministrator implements Loop {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Users users;
    private final People people;
    private final AdministratorSettings settings;

    FirstAdministrator(Users users, People people, AdministratorSettings settings) {
        this.users = users;
        this.people = people;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "First administrator";
    }

    @Override
    public Flux<Void> run() {
        return users.all()
                .hasElements()
                .filter(somebody -> !somebody)
                .flatMap(nobody -> add())
                .flux();
    }

    private Mono<Void> add() {
        var password = settings.password();
        if (password == null || password.isBlank()) {
            log.info("There is no user yet: set relance.administrator.password to add {}", settings.username());
            return Mono.empty();
        }
        return people.add(new NewUser(
                settings.username(),
                settings.username(),
                settings.email(),
                Role.ADMINISTRATOR,
                null,
                "zh-CN",
                password));
    }
}
